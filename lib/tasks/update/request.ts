import { z } from 'zod'
import { flowOffer } from '@/lib/access/flows/flow-offer'
import { noteCodeMissed, takeCodeAttempt } from '@/lib/access/limits/take-code-attempt'
import { codeNotNow, mayUseCode } from '@/lib/billing/tasks/codes/may-use-code'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { updatePaymentBehavior } from '@/lib/billing/tasks/update-payment-behavior'
import { isCurrentProration } from '@/lib/billing/tasks/proration-date'
import { updateRefusal } from '@/lib/billing/tasks/update-refusal'
import { fail, ok, type Result } from '@/lib/errors'
import { intentId, promotionCode, stripeId } from '@/lib/forms/input-fields'
import { shownField } from '@/lib/forms/shown-charge'
import { loadIntent } from '@/lib/mirror/load-intent'
import { loadPortal } from '@/lib/mirror/load-portal'
import { askFor } from '../ask-for'
import type { ActionContext } from '../engine/attempt-action'
import type { Progress } from '../engine/carry-out-in-time'
import { lookAgain } from '../engine/charge/look-again'
import { goToDone } from '../engine/go-to-done'
import { goToEarlier } from '../engine/go-to-earlier'
import { refusedCode } from '../engine/refused-code'
import { decideUpdate } from './decide-update'
import { loadPlans } from './load-plans'

const count = z.string().max(15).regex(/^\d+$/).transform(Number)

export const updateInput = z.object({
  subscription: stripeId('sub'),
  // Prices made before 2019 have ids of the merchant's choice.
  price: z.string().min(1).max(255),
  quantity: count,
  intent: intentId,
  /** what the page said would happen */
  when: z.enum(['at_once', 'at_period_end', 'keep']),
  /** seconds: the moment that the page's amounts were counted from */
  prorationDate: count.or(z.literal('').transform(() => null)),
  /** a promotion code, as it was typed */
  code: promotionCode.default(''),
  /** whether the page told what the deep link brings */
  offer: z.enum(['', '1']).default(''),
  shown: shownField,
})

/**
 * Changes the plan or quantity of a subscription as the page said it would, decided again by the same rules. Leads to
 * the overview, to the receipt where a payment is still to be completed, or back to the page where more would be
 * charged than it showed. Fails with `not_found`, what `updateRefusal` and `planUpdate` refuse, one of `codeRefusals`,
 * `rate_limited`, `preview_outdated`, `no_payment_method`, `conflict` and `database_unavailable`.
 */
export async function requestUpdate(
  { subscription: id, price, quantity, intent, when, prorationDate, code, offer, shown }: z.infer<typeof updateInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const { session } = context
  const { configuration, now } = session
  const portal = await loadPortal(session)
  if (!portal.ok) return portal
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal.value
  const subscription = subscriptions.find((candidate) => candidate.id === id)
  if (!subscription) return fail('not_found')
  // The same form may be sent a second time after the first has changed the plan.
  const before = await loadIntent(session, intent)
  if (before.ok) return ok({ goTo: goToEarlier(intent, before.value) })
  const refused = updateRefusal(subscription, configuration)
  // A change that waits for its payment can be dropped, and nothing else be chosen.
  if (refused && !(refused === 'change_pending' && when === 'keep')) return fail(refused)
  const offered = await loadPlans(session, subscription)
  if (!offered.ok) return offered
  const { plans, missing } = offered.value
  const decided = await decideUpdate(session, subscription, plans, { price, quantity })
  if (!decided.ok) return fail(decided.code === 'price_unavailable' ? (missing ?? decided.code) : decided.code)
  const update = decided.value
  if (update.when !== when) return fail('conflict')
  if (code) {
    if (!mayUseCode(update, configuration)) return fail(codeNotNow(update))
    const counted = await takeCodeAttempt(session)
    if (!counted.ok) return counted
  }
  if (!isCurrentProration(prorationDate, update, subscription, now)) return fail('preview_outdated')
  const [item] = subscription.items
  const method = currentPaymentMethod(subscription, defaultPaymentMethodId, paymentMethods)
  if (!item) return fail('not_changeable')
  if (update.invoicesNow && !method) return fail('no_payment_method')
  const { prorationBehavior, resetsCycle, endsTrial, invoicesNow } = update
  const from = { price: item.priceId, quantity: item.quantity ?? 1 }
  const input = {
    when,
    item: item.id,
    price,
    quantity,
    from,
    prorationBehavior,
    prorationDate,
    resetsCycle,
    endsTrial,
    code: code || null,
    offers: offer ? flowOffer(session.flow, { subscription: id, price, quantity }, from) : [],
    shown,
    paymentBehavior: invoicesNow ? updatePaymentBehavior(method) : null,
  }
  const asked = await askFor({ id: intent, kind: 'update', subjectId: id, input }, context)
  if (!asked.ok) return asked
  if (code && refusedCode(asked.value)) await noteCodeMissed(session)
  const page = new URLSearchParams({ price, quantity: String(quantity), ...(code && { code }) })
  const goTo = `/receipts/${asked.value.intent.id}`
  const again = lookAgain(asked.value, `/subscriptions/${id}/update?${page}`)
  return ok({ goTo: again ?? (isComplete(asked.value) ? (goToDone(asked.value) ?? goTo) : goTo) })
}

const unpaid = z.object({ invoice: z.string() })

/** Whether nothing is left to do. The receipt leads to a payment that is still to be completed. */
function isComplete({ intent: { outcome } }: Progress): boolean {
  return !unpaid.safeParse(outcome).success
}
