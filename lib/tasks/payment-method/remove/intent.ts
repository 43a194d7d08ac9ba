import { z } from 'zod'
import { mayRemovePaymentMethod } from '@/lib/billing/tasks/may-remove-payment-method'
import { fetchPaymentMethods } from '@/lib/stripe/fetch/fetch-payment-methods'
import { idOf } from '@/lib/stripe/client/id-of'
import { listLiveSubscriptions } from '@/lib/stripe/fetch/list-live-subscriptions'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { intentKind } from '../../engine/intent-kind'
import { IntentRefused } from '../../engine/intent-refused'

/** Removes a stored payment method, unless a live subscription would be left without one. */
export const removePaymentMethodIntent = intentKind({
  input: z.object({}),
  async findOutcome(stripe, { subjectId, customerId }) {
    const owner = idOf((await unlessMissing(stripe.paymentMethods.retrieve(subjectId)))?.customer)
    if (owner && owner !== customerId) throw new IntentRefused('not_found')
    return owner ? null : { removed: true }
  },
  async act(stripe, { subjectId, customerId }, idempotencyKey) {
    const [customer, subscriptions, methods] = await Promise.all([
      stripe.customers.retrieve(customerId),
      listLiveSubscriptions(stripe, customerId),
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
    return { removed: true }
  },
  onDone: ({ subjectId }) => ({ type: 'payment_method.removed', data: { payment_method: subjectId } }),
})
