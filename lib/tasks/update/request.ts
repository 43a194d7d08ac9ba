import { z } from 'zod'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { changePaymentBehavior } from '@/lib/billing/tasks/change-payment-behavior'
import { mayUseCode } from '@/lib/billing/tasks/may-use-code'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { planUpdate } from '@/lib/billing/tasks/plan-update'
import { isCurrentProration } from '@/lib/billing/tasks/proration-date'
import { updateRefusal } from '@/lib/billing/tasks/update-refusal'
import { fail, ok, type Result } from '@/lib/errors'
import { carryOutInTime } from '../engine/carry-out-in-time'
import { receiveIntent } from '../engine/receive-intent'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPlans } from './load-plans'
import { loadPortal } from '@/lib/mirror/load-portal'
import { intentId, stripeId } from '@/lib/forms/input-fields'

/** What can be typed as a promotion code at Stripe is far shorter. */
const promotionCode = z.string().trim().max(500)

const count = z.string().max(15).regex(/^\d+$/).transform(Number)

export const updateInput = z.object({
  subscription: stripeId('sub'),
  // Prices of before 2019 have ids of the merchant's choice.
  price: z.string().min(1).max(255),
  quantity: count,
  intent: intentId,
  /** what the page said would happen */
  when: z.enum(['at_once', 'at_period_end', 'keep']),
  /** seconds: what the page's amounts were counted from */
  prorationDate: count.or(z.literal('').transform(() => null)),
  /** a promotion code, as it was typed */
  code: promotionCode.default(''),
})

/**
 * Changes the plan or quantity of a subscription as the page said it would, decided anew by the same rules; its receipt
 * tells what came of it. Fails with `not_found`, what `updateRefusal` and `planUpdate` refuse, `promotion_code_refused`,
 * `preview_outdated`,
 * `no_payment_method`, `conflict` and `database_unavailable`.
 */
export async function requestSubscriptionUpdate(
  { subscription: id, price, quantity, intent, when, prorationDate, code }: z.infer<typeof updateInput>,
  { session, receivedAt }: { session: PortalSession; receivedAt: Date },
): Promise<Result<{ goTo: string }>> {
  const goTo = `/receipts/${intent}`
  const { merchantId, customerId, merchant, configuration, now } = session
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  // The form's second sending, after the first has changed the plan.
  const before = await loadIntent(session, intent)
  if (before.ok) return ok({ goTo })
  const refused = updateRefusal(subscription, configuration)
  if (refused) return fail(refused)
  const offered = await loadPlans(session, subscription)
  if (!offered.ok) return offered
  const { plans, missing } = offered.value
  const decided = planUpdate(subscription, plans, configuration, { price, quantity }, now)
  if (!decided.ok) return fail(decided.code === 'price_unavailable' ? (missing ?? decided.code) : decided.code)
  const update = decided.value
  if (update.when !== when) return fail('conflict')
  if (code && !mayUseCode(update, configuration)) return fail('promotion_code_refused')
  if (!isCurrentProration(prorationDate, update, subscription, now)) return fail('preview_outdated')
  const [item] = subscription.items
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  if (!item) return fail('not_changeable')
  if (update.invoicesNow && !method) return fail('no_payment_method')
  const { prorationBehavior, resetsCycle, endsTrial, invoicesNow } = update
  const received = await receiveIntent({
    merchantId,
    id: intent,
    customerId,
    sessionId: session.id,
    kind: 'update_subscription',
    subjectId: id,
    now: receivedAt,
    input: {
      when,
      item: item.id,
      price,
      quantity,
      from: { price: item.priceId, quantity: item.quantity ?? 1 },
      prorationBehavior,
      prorationDate,
      resetsCycle,
      endsTrial,
      code: code || null,
      paymentBehavior: invoicesNow ? changePaymentBehavior(method) : null,
    },
  })
  if (!received.ok) return received
  await carryOutInTime(merchant, received.value)
  return ok({ goTo })
}
