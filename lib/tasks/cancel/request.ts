import { z } from 'zod'
import { cancellationFeedback, type CancellationFeedback } from '@/lib/billing/portal-features'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { cancellationOutcome } from '@/lib/billing/tasks/cancel/cancellation-outcome'
import { cutTerm } from '@/lib/billing/tasks/cut-term'
import { fail, ok, type Result } from '@/lib/errors'
import { commentLimit } from '@/lib/forms/comment-limit'
import { intentId, stripeId } from '@/lib/forms/input-fields'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadSubscription } from '@/lib/mirror/load-subscription'
import { askFor } from '../ask-for'
import type { ActionContext } from '../engine/attempt-action'

export const cancelInput = z.object({
  subscription: stripeId('sub'),
  intent: intentId,
  // One of Stripe's reasons, or of the merchant's own by its id.
  feedback: z
    .union([z.enum([...cancellationFeedback, '']), stripeId('fo')])
    .default('')
    .transform((value) => value || null),
  // PostgreSQL's JSON cannot hold a NUL.
  comment: z
    .string()
    .default('')
    .transform((text) => text.replaceAll('\0', '').trim() || null),
})

/**
 * Cancels a subscription as far as Stripe answers. Leads to the receipt. Fails with `not_found`, `too_large` (the
 * comment), `already_canceled`, `conflict` and `database_unavailable`.
 */
export async function requestCancel(
  { subscription: id, intent, feedback, comment }: z.infer<typeof cancelInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const found = await loadSubscription(session, id)
  if (!found.ok) return found
  const { subscription, openInvoices, requests } = found.value
  if ([...(comment ?? '')].length > commentLimit) return fail('too_large')
  if (!isLive(subscription)) {
    // The same form may be sent a second time after the first has ended the subscription.
    const before = await loadIntent(session, intent)
    return before.ok ? ok({ goTo: `/receipts/${intent}` }) : fail('already_canceled')
  }
  const { configuration, now } = session
  const { prorationBehavior, cancellationReason } = configuration.subscriptionCancel
  const { immediate, endsAt, collection } = cancellationOutcome(subscription, configuration, openInvoices, now)
  const cut = immediate ? null : cutTerm(subscription, requests, endsAt, now)
  const reason = cancellationReason.enabled
    ? { ...reasonOf(feedback, cancellationReason.feedbackOptions), comment }
    : { feedback: null, feedbackOption: null, comment: null }
  const input = {
    mode: immediate ? 'immediately' : 'at_period_end',
    prorationBehavior,
    // An end at once stops it by itself.
    stopsCollection: !immediate && collection === 'stops',
    term: cut && cut.getTime() / 1000,
    ...reason,
  }
  const asked = await askFor({ id: intent, kind: 'cancel', subjectId: id, input }, context)
  return asked.ok ? ok({ goTo: `/receipts/${asked.value.intent.id}` }) : asked
}

/** An own reason that is offered no longer is none: a cancellation does not fail for its reason. */
function reasonOf(
  given: string | null,
  own: readonly string[],
): { feedback: CancellationFeedback | null; feedbackOption: string | null } {
  const feedback = cancellationFeedback.find((value) => value === given) ?? null
  return { feedback, feedbackOption: feedback === null && given !== null && own.includes(given) ? given : null }
}
