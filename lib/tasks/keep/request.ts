import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { fail, ok, type Result } from '@/lib/errors'
import { carryOutInTime } from '../engine/carry-out-in-time'
import { receiveIntent } from '../engine/receive-intent'
import { loadSubscription } from '@/lib/mirror/load-subscription'
import { intentId, stripeId } from '@/lib/forms/input-fields'

export const keepingInput = z.object({ subscription: stripeId('sub'), intent: intentId })

/**
 * Undoes a scheduled end: the portal then says so and shows the subscription renewing. Where Stripe does not answer in
 * time or says no, the receipt tells. Fails with `not_found`, `already_canceled` once it has ended, `conflict` and
 * `database_unavailable`.
 */
export async function requestKeeping(
  { subscription: id, intent }: z.infer<typeof keepingInput>,
  { session, receivedAt }: { session: PortalSession; receivedAt: Date },
): Promise<Result<{ goTo: string }>> {
  const found = await loadSubscription(session, id)
  if (!found.ok) return found
  if (!isLive(found.value.subscription)) return fail('already_canceled')
  const { merchantId, customerId, merchant } = session
  const received = await receiveIntent({
    merchantId,
    id: intent,
    customerId,
    sessionId: session.id,
    kind: 'keep_subscription',
    subjectId: id,
    input: {},
    now: receivedAt,
  })
  if (!received.ok) return received
  const {
    mirrored,
    intent: { status },
  } = await carryOutInTime(merchant, received.value)
  // The portal shows the mirror: where that may be older than what was done, the receipt tells.
  return ok({ goTo: status === 'done' && mirrored ? `?kept=${id}` : `/receipts/${intent}` })
}
