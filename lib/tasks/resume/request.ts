import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { resumeRefusal } from '@/lib/billing/tasks/resume-refusal'
import { fail, ok, type Result } from '@/lib/errors'
import { carryOutInTime } from '../engine/carry-out-in-time'
import { receiveIntent } from '../engine/receive-intent'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPortal } from '@/lib/mirror/load-portal'
import { goToAfter } from '../engine/go-to-after'
import { intentId, stripeId } from '@/lib/forms/input-fields'

export const resumptionInput = z.object({ subscription: stripeId('sub'), intent: intentId })

/**
 * Resumes a paused subscription. Fails with `not_found`, `already_canceled`, `not_paused`, `not_resumable`,
 * `no_payment_method`, `conflict` and `database_unavailable`.
 */
export async function requestResumption(
  { subscription: id, intent }: z.infer<typeof resumptionInput>,
  { session, receivedAt }: { session: PortalSession; receivedAt: Date },
): Promise<Result<{ goTo: string }>> {
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  const refused = resumeRefusal(subscription)
  if (refused) {
    // The form's second sending, after the first has resumed it.
    const before = await loadIntent(session, intent)
    return before.ok ? ok({ goTo: `/receipts/${intent}` }) : fail(refused)
  }
  const charges = subscription.status === 'paused'
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  if (charges && !method) return fail('no_payment_method')
  const { merchantId, customerId, merchant } = session
  const received = await receiveIntent({
    merchantId,
    id: intent,
    customerId,
    sessionId: session.id,
    kind: 'resume_subscription',
    subjectId: id,
    input: {},
    now: receivedAt,
  })
  if (!received.ok) return received
  return ok({ goTo: goToAfter(await carryOutInTime(merchant, received.value)) })
}
