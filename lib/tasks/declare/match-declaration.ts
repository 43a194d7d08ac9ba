import { matchDeclaration as match } from '@/lib/billing/law/match-declaration'
import type { SqlClient } from '@/lib/db/sql-client'
import { withTransaction } from '@/lib/db/with-transaction'
import { declarationMailDelay } from '@/lib/declarations/declaration-mail-delay'
import { findDeclaration, type StoredDeclaration } from '@/lib/declarations/find-declaration'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { listCandidates } from './list-candidates'

const found = `
  UPDATE declarations SET status = $3, reason = $4, customer_id = $5, subscription_id = $6, period_ends_at = $7
  WHERE merchant_id = $1 AND id = $2 AND status = 'received' RETURNING 1`

/** Where a declaration goes on. */
type Next = {
  status: 'confirming' | 'queued' | 'closed'
  reason: string | null
  customerId: string | null
  subscriptionId: string | null
  periodEndsAt: Date | null
}

/**
 * The job that looks for the contract that a declaration means. Where it is exactly one, the address on file is asked to
 * confirm; everything else waits for the merchant. A contract that has ended needs nothing more.
 */
export async function matchDeclaration(merchantId: string, id: string, now: Date): Promise<void> {
  const declaration = await findDeclaration(merchantId, id)
  if (declaration?.status !== 'received') return
  const { status, reason, customerId, subscriptionId, periodEndsAt } = await decide(declaration)
  const delay =
    status === 'confirming' && customerId !== null
      ? await declarationMailDelay('confirm', merchantId, customerId)
      : null
  await withTransaction(async (client: SqlClient) => {
    const { rows } = await client.query(found, [
      merchantId,
      id,
      status,
      reason,
      customerId,
      subscriptionId,
      periodEndsAt,
    ])
    if (rows.length === 0 || delay === null) return
    await queueCustomerMail(client, {
      merchantId,
      customerId,
      kind: 'declaration_confirmation',
      input: { declaration: id },
      cause: `declaration:${id}:confirm`,
      now,
      delay,
    })
  })
}

async function decide({ merchantId, fields, kind }: StoredDeclaration): Promise<Next> {
  const nobody = { customerId: null, subscriptionId: null, periodEndsAt: null }
  if (fields.email === null) return { status: 'queued', reason: 'by_post', ...nobody }
  const matched = match(await listCandidates(merchantId, fields.email), fields)
  if (matched.kind === 'ended') return { status: 'closed', reason: 'has_ended', ...nobody }
  if (matched.kind !== 'one') return { status: 'queued', reason: matched.kind, ...nobody }
  const { customerId, subscriptionId, periodEndsAt } = matched.candidate
  // Whether the cause holds, and what is given back, is for the merchant to say.
  const judged = kind === 'withdrawal' ? 'withdrawal' : fields.ground === 'for_cause' ? 'for_cause' : null
  return { status: judged ? 'queued' : 'confirming', reason: judged, customerId, subscriptionId, periodEndsAt }
}
