import { z } from 'zod'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { isPauseAhead } from '@/lib/billing/tasks/pause/is-pause-ahead'
import { resumedKind } from '@/lib/billing/tasks/pause/resumed-kind'
import { resumeRefusal } from '@/lib/billing/tasks/resume-refusal'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, stripeId } from '@/lib/forms/input-fields'
import { shownField } from '@/lib/forms/shown-charge'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../ask-for'
import type { ActionContext } from '../engine/attempt-action'
import { goToAfter } from '../engine/go-to-after'
import { goToEarlier } from '../engine/go-to-earlier'
import { lookAgain } from '../engine/charge/look-again'

export const resumeInput = z.object({ subscription: stripeId('sub'), intent: intentId, shown: shownField })

/**
 * Resumes a paused subscription. Leads to the overview, to the payment where one is still to be made, or back to the
 * page where it would charge more than was shown. Fails with `not_found`, `already_canceled`, `not_paused`,
 * `not_resumable`, `no_payment_method`, `conflict` and `database_unavailable`.
 */
export async function requestResume(
  { subscription: id, intent, shown }: z.infer<typeof resumeInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const refused = resumeRefusal(subscription)
  if (refused) {
    // The same form may be sent a second time after the first has resumed the subscription.
    const before = await loadIntent(session, intent)
    return before.ok ? ok({ goTo: goToEarlier(intent, before.value) }) : fail(refused)
  }
  const charges = subscription.status === 'paused'
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  if (charges && !method) return fail('no_payment_method')
  const undoes = isPauseAhead(subscription, session.now)
  const asked = await askFor(
    { id: intent, kind: 'resume', subjectId: id, input: { shown, undoes, pauses: resumedKind(subscription) } },
    context,
  )
  if (!asked.ok) return asked
  const again = lookAgain(asked.value, `/subscriptions/${id}/resume`)
  return ok({ goTo: again ?? (await goToAfter(context.session, asked.value)) })
}
