import { z } from 'zod'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { resumeRefusal } from '@/lib/billing/tasks/resume-refusal'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, stripeId } from '@/lib/forms/input-fields'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../ask-for'
import type { ActionContext } from '../engine/attempt-action'
import { goToAfter } from '../engine/go-to-after'

export const resumeInput = z.object({ subscription: stripeId('sub'), intent: intentId })

/**
 * Resumes a paused subscription. Leads to the receipt, or to the payment where one is still to be made. Fails with
 * `not_found`, `already_canceled`, `not_paused`, `not_resumable`, `no_payment_method`, `conflict` and
 * `database_unavailable`.
 */
export async function requestResume(
  { subscription: id, intent }: z.infer<typeof resumeInput>,
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
    return before.ok ? ok({ goTo: `/receipts/${intent}` }) : fail(refused)
  }
  const charges = subscription.status === 'paused'
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  if (charges && !method) return fail('no_payment_method')
  const asked = await askFor({ id: intent, kind: 'resume', subjectId: id, input: {} }, context)
  return asked.ok ? ok({ goTo: goToAfter(asked.value) }) : asked
}
