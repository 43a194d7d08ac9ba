import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { cancellationOutcome } from '@/lib/billing/tasks/cancellation-outcome'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { cancellationFeedback } from '@/lib/billing/portal-features'
import { fail, ok, type Result } from '@/lib/errors'
import { carryOutInTime } from '../engine/carry-out-in-time'
import { receiveIntent } from '../engine/receive-intent'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadSubscription } from '@/lib/mirror/load-subscription'
import { commentLimit } from '@/lib/forms/comment-limit'
import { intentId, stripeId } from '@/lib/forms/input-fields'

export const cancellationInput = z.object({
  subscription: stripeId('sub'),
  intent: intentId,
  feedback: z
    .enum([...cancellationFeedback, ''])
    .default('')
    .transform((value) => value || null),
  // PostgreSQL's JSON cannot hold a NUL.
  comment: z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\0', '').trim() || null),
})

type Asked = z.infer<typeof cancellationInput>

/**
 * Receives a cancellation and carries it out as far as Stripe answers; its receipt tells how far that was. Fails with
 * `not_found`, `too_large` (the comment), `already_canceled`, `conflict` and `database_unavailable`.
 */
export async function requestCancellation(
  { subscription: id, intent, feedback, comment }: Asked,
  { session, receivedAt }: { session: PortalSession; receivedAt: Date },
): Promise<Result<{ goTo: string }>> {
  const goTo = `/receipts/${intent}`
  const found = await loadSubscription(session, id)
  if (!found.ok) return found
  const { subscription, openInvoices } = found.value
  if ([...(comment ?? '')].length > commentLimit) return fail('too_large')
  if (!isLive(subscription)) {
    // The form's second sending, after the first has ended the subscription.
    const before = await loadIntent(session, intent)
    return before.ok ? ok({ goTo }) : fail('already_canceled')
  }
  const { merchantId, customerId, merchant, configuration, now } = session
  const { prorationBehavior, cancellationReason } = configuration.subscriptionCancel
  const { immediate } = cancellationOutcome(subscription, configuration, openInvoices, now)
  const asked = cancellationReason.enabled ? { feedback, comment } : { feedback: null, comment: null }
  const received = await receiveIntent({
    merchantId,
    id: intent,
    customerId,
    sessionId: session.id,
    kind: 'cancel_subscription',
    subjectId: id,
    input: { mode: immediate ? 'immediately' : 'at_period_end', prorationBehavior, ...asked },
    now: receivedAt,
  })
  if (!received.ok) return received
  await carryOutInTime(merchant, received.value)
  return ok({ goTo })
}
