import { randomUUID } from 'node:crypto'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { cancellationOutcome } from '@/lib/billing/tasks/cancel/cancellation-outcome'
import { withTransaction } from '@/lib/db/with-transaction'
import { findDeclaration } from '@/lib/declarations/find-declaration'
import { fail, ok, type Result } from '@/lib/errors'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'
import { readPortalFeatures } from '@/lib/merchant/read-portal-features'
import { loadSubscription } from '@/lib/mirror/load-subscription'
import { insertIntent } from '../engine/insert-intent'
import { intentKinds } from '../kinds'

type Decision = {
  merchantId: string
  declarationId: string
  customerId: string
  subscriptionId: string
  /** 'customer', who confirmed it, or 'user:<id>', who decided it in the console */
  by: string
  now: Date
}

const taken = `
  UPDATE declarations SET status = 'carried_out', reason = NULL, customer_id = $3, subscription_id = $4, intent_id = $5,
    completed_at = $6, completed_by = $7, confirmed_at = coalesce(confirmed_at, $8)
  WHERE merchant_id = $1 AND id = $2 AND status IN ('confirming', 'queued') RETURNING 1`

/**
 * Cancels the contract that a declaration means, by the same request as the portal's own, once: a withdrawal at once, a
 * cancellation as the portal would. Fails with `not_found`, `conflict` where it is decided already,
 * `already_canceled` and `database_unavailable`.
 */
export async function carryOutDeclaration(decision: Decision): Promise<Result> {
  const { merchantId, declarationId, customerId, subscriptionId, by, now } = decision
  const declaration = await findDeclaration(merchantId, declarationId)
  if (!declaration) return fail('not_found')
  const found = await loadSubscription({ merchantId, customerId, onBehalfOf: null }, subscriptionId)
  if (!found.ok) return found
  const { subscription, openInvoices } = found.value
  if (!isLive(subscription)) return fail('already_canceled')
  const features = readPortalFeatures((await defaultConfiguration(merchantId, now)).features)
  const { immediate, collection } = cancellationOutcome(subscription, features, openInvoices, now)
  const isWithdrawal = declaration.kind === 'withdrawal'
  const atOnce = isWithdrawal || immediate
  const input = {
    mode: atOnce ? 'immediately' : 'at_period_end',
    prorationBehavior: isWithdrawal ? 'none' : features.subscriptionCancel.prorationBehavior,
    stopsCollection: !atOnce && collection === 'stops',
    feedback: null,
    comment: null,
  }
  const intent = randomUUID()
  return withTransaction(async (client) => {
    const confirmedAt = by === 'customer' ? now : null
    const values = [merchantId, declarationId, customerId, subscriptionId, intent, now, by, confirmedAt]
    const { rowCount } = await client.query(taken, values)
    if (!rowCount) return fail('conflict')
    const scope = { merchantId, customerId, onBehalfOf: null }
    const asked = { id: intent, sessionId: null, kind: 'cancel', subjectId: subscriptionId, input, now } as const
    await insertIntent(intentKinds, client, { ...scope, ...asked }, 0)
    return ok()
  })
}
