import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { resubscribeRefusal } from '@/lib/billing/tasks/resubscribe-refusal'
import { resubscriptionMethod } from '@/lib/billing/tasks/resubscription-method'
import { fail, ok, type Result } from '@/lib/errors'
import { receiveIntent } from '../engine/receive-intent'
import { carryOutInTime } from '../engine/carry-out-in-time'
import { loadPortal } from '@/lib/mirror/load-portal'
import { goToAfter } from '../engine/go-to-after'
import { intentId, stripeId } from '@/lib/forms/input-fields'

export const resubscriptionInput = z.object({
  subscription: stripeId('sub'),
  intent: intentId,
  paymentMethod: z
    .string()
    .max(255)
    .default('')
    .transform((value) => value || null),
})

/**
 * Subscribes again to what an ended subscription had, once whatever is clicked: where it has been done already, that is
 * what came of it. Fails with `not_found`, `not_ended`, `price_unavailable`, `no_payment_method`, `conflict` and
 * `database_unavailable`.
 */
export async function requestResubscription(
  { subscription: id, intent, paymentMethod }: z.infer<typeof resubscriptionInput>,
  { session, receivedAt }: { session: PortalSession; receivedAt: Date },
): Promise<Result<{ goTo: string }>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal.value
  const ended = subscriptions.find((candidate) => candidate.id === id)
  if (!ended || (paymentMethod && !paymentMethods.some((stored) => stored.id === paymentMethod)))
    return fail('not_found')
  const method = paymentMethod ?? resubscriptionMethod(ended, defaultPaymentMethodId, paymentMethods)?.id ?? null
  const refused = resubscribeRefusal(ended, subscriptions)
  if (refused && refused !== 'already_resubscribed') return fail(refused)
  const charged = ended.collectionMethod === 'charge_automatically'
  if (charged && !method) return fail('no_payment_method')
  const { merchantId, customerId, merchant } = session
  const received = await receiveIntent({
    merchantId,
    id: intent,
    customerId,
    sessionId: session.id,
    kind: 'resubscribe',
    subjectId: id,
    input: { paymentMethod: charged ? method : null },
    now: receivedAt,
  })
  if (!received.ok) return received
  return ok({ goTo: goToAfter(await carryOutInTime(merchant, received.value)) })
}
