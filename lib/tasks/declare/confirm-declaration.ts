import { verifyToken } from '@/lib/access/tokens/verify-token'
import { civilDateAt } from '@/lib/billing/dates/civil-date-at'
import { nextRenewal } from '@/lib/billing/subscriptions/next-renewal'
import { findDeclaration, type StoredDeclaration } from '@/lib/declarations/find-declaration'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { fail, ok, type Failure, type Result } from '@/lib/errors'
import { loadSubscription } from '@/lib/mirror/load-subscription'
import { carryOutDeclaration } from './carry-out-declaration'

type Owner = { merchantId: string; customerId: string }
type Open = StoredDeclaration & { customerId: string; subscriptionId: string }

/**
 * The declaration that a mailed token confirms. Fails with `link_invalid`; with `link_expired` after a week; and with
 * `link_used` once it is confirmed or decided.
 */
export async function openConfirmation(
  token: string,
  now: Date,
): Promise<{ owner: Owner | null; declaration: Result<Open> }> {
  const verified = await verifyToken(env().PORTICO_SECRET, 'declaration-confirm', token, now)
  if (!verified) return { owner: null, declaration: fail('link_invalid') }
  const { merchantId, customerId, id } = verified.claims
  const owner = { merchantId, customerId }
  const refuse = (failure: Failure) => ({ owner, declaration: failure })
  if (verified.expired) return refuse(fail('link_expired'))
  const found = await findDeclaration(merchantId, id)
  if (!found || found.customerId !== customerId || found.subscriptionId === null) return refuse(fail('link_expired'))
  if (found.status !== 'confirming') return refuse(fail('link_used'))
  return { owner, declaration: ok({ ...found, customerId, subscriptionId: found.subscriptionId }) }
}

/**
 * What the button of the mailed page does: the contract is cancelled, or, where the merchant has to decide, waits for
 * that confirmed. `false` where it waits. Fails as `carryOutDeclaration` does.
 */
export async function confirmDeclaration(declaration: Open, timeZone: string, now: Date): Promise<Result<boolean>> {
  const { merchantId, id, customerId, subscriptionId, fields, periodEndsAt } = declaration
  const found = await loadSubscription({ merchantId, customerId, onBehalfOf: null }, subscriptionId)
  if (!found.ok) return found
  const { subscription } = found.value
  const periodEnd = nextRenewal(subscription)
  const wishesLater = fields.endsOn !== null && fields.endsOn > civilDateAt(periodEnd, timeZone)
  // The declaration counts from its receipt: what has been charged since then is for the merchant to give back.
  const hasRenewed = periodEndsAt !== null && periodEnd > periodEndsAt
  const reason = wishesLater ? 'later_end' : hasRenewed ? 'renewed' : null
  if (reason === null) {
    const done = await carryOutDeclaration({
      merchantId,
      declarationId: id,
      customerId,
      subscriptionId,
      by: 'customer',
      now,
    })
    return done.ok ? ok(true) : done
  }
  const { count } = await db.declaration.updateMany({
    where: { merchantId, id, status: 'confirming' },
    data: { status: 'queued', reason, confirmedAt: now },
  })
  return count === 0 ? fail('conflict') : ok(false)
}
