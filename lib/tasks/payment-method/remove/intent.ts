import { z } from 'zod'
import { mayRemovePaymentMethod } from '@/lib/billing/tasks/may-remove-payment-method'
import type { PaymentMethodRow } from '@/lib/billing/objects/payment-method'
import { fetchPaymentMethods } from '@/lib/stripe/fetch/fetch-payment-methods'
import { mapPaymentMethod } from '@/lib/stripe/map/map-payment-method'
import { idOf } from '@/lib/stripe/client/id-of'
import { listLiveSubscriptions } from '@/lib/stripe/fetch/list-live-subscriptions'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { intentKind, type Outcome } from '../../engine/intent-kind'
import { IntentRefused } from '../../engine/intent-refused'

/**
 * Removes a stored payment method, unless a live subscription would be left without one. The outcome's `method` holds
 * what names it.
 */
export const removePaymentMethodIntent = intentKind({
  input: z.object({}),
  async findOutcome(stripe, { subjectId, customerId }) {
    const method = await unlessMissing(stripe.paymentMethods.retrieve(subjectId))
    const owner = idOf(method?.customer)
    if (owner && owner !== customerId) throw new IntentRefused('not_found')
    return owner ? null : outcomeOf(method && mapPaymentMethod(method))
  },
  async act(stripe, { subjectId, customerId }, idempotencyKey) {
    const [customer, subscriptions, methods] = await Promise.all([
      stripe.customers.retrieve(customerId),
      // What is out of the session's scope is charged to the method too.
      listLiveSubscriptions(stripe, { customer: customerId, onBehalfOf: null }),
      fetchPaymentMethods(stripe, customerId),
    ])
    if (customer.deleted) throw new IntentRefused('not_found')
    // Decided again from what Stripe holds: of two removals at once, each might count on the other's method. The rule
    // only asks whether a subscription is live, and all of these are.
    const removal = mayRemovePaymentMethod(
      { id: subjectId },
      subscriptions.map(({ collection_method: collectionMethod, default_payment_method: own }) => ({
        status: 'active' as const,
        collectionMethod,
        defaultPaymentMethodId: idOf(own),
      })),
      methods,
      idOf(customer.invoice_settings.default_payment_method),
    )
    if (!removal.allowed) throw new IntentRefused(removal.reason)
    await stripe.paymentMethods.detach(subjectId, {}, { idempotencyKey })
    return outcomeOf(methods.find(({ id }) => id === subjectId) ?? null)
  },
  onDone: ({ subjectId }) => ({ type: 'payment_method.removed', data: { payment_method: subjectId } }),
})

/** The mirror forgets a method that is gone, so its name is kept for the page and the mail. */
function outcomeOf(method: PaymentMethodRow | null): Outcome {
  if (!method) return { removed: true }
  const { type, brand, last4, label } = method
  return { removed: true, method: { type, brand, last4, label } }
}
