import { z } from 'zod'
import { mayRemovePaymentMethod } from '@/lib/billing/tasks/may-remove-payment-method'
import { fetchPaymentMethods } from '@/lib/stripe/fetch/fetch-payment-methods'
import { idOf } from '@/lib/stripe/client/id-of'
import { listLiveSubscriptions } from '@/lib/stripe/fetch/list-live-subscriptions'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { intentKind } from '../../engine/intent-kind'
import { IntentRefused } from '../../engine/intent-refused'

/** Takes a stored payment method off the customer, as long as no live subscription is left without one. */
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
    // Asked again of Stripe itself: two removals at once must not both believe that another method stays. All the rule
    // wants of a status is whether the subscription lives, and these do.
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
