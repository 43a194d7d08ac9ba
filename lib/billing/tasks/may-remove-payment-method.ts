import { currentPaymentMethod } from '../payment-methods/current-payment-method'
import { isLive } from '../subscriptions/is-live'
import type { PaymentMethod, Subscription } from '../types'

export type Removal<S> =
  | { allowed: true }
  /** the subscription that is charged to this method, or would be left without one */
  | { allowed: false; reason: 'last_payment_method' | 'payment_method_in_use'; subscription: S }

/**
 * Whether a stored method can be removed. A live subscription that is charged automatically needs one: its last method
 * cannot be removed, and the method it is charged to only after another was chosen.
 */
export function mayRemovePaymentMethod<
  S extends Pick<Subscription, 'status' | 'collectionMethod' | 'defaultPaymentMethodId'>,
>(
  method: Pick<PaymentMethod, 'id'>,
  subscriptions: readonly S[],
  methods: readonly Pick<PaymentMethod, 'id'>[],
  customerDefaultId: string | null,
): Removal<S> {
  const charged = subscriptions.filter(
    (subscription) => isLive(subscription) && subscription.collectionMethod === 'charge_automatically',
  )
  const [first] = charged
  const last = methods.every(({ id }) => id === method.id)
  if (first && last) return { allowed: false, reason: 'last_payment_method', subscription: first }
  const user = charged.find(
    (subscription) => currentPaymentMethod(subscription, customerDefaultId, methods)?.id === method.id,
  )
  return user ? { allowed: false, reason: 'payment_method_in_use', subscription: user } : { allowed: true }
}
