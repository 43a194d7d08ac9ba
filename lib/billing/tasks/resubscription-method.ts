import { currentPaymentMethod } from '../payment-methods/current-payment-method'
import type { PaymentMethod, Subscription } from '../types'

/**
 * The stored method that a new subscription to the same is charged to, unless another is chosen: the customer's default,
 * which they may have changed since the old one ended, before the old one's own, before any; null where none is stored.
 */
export function resubscriptionMethod<M extends Pick<PaymentMethod, 'id'>>(
  ended: Pick<Subscription, 'defaultPaymentMethodId'>,
  customerDefaultId: string | null,
  methods: readonly M[],
): M | null {
  return (
    currentPaymentMethod(null, customerDefaultId, methods) ??
    currentPaymentMethod(ended, null, methods) ??
    methods[0] ??
    null
  )
}
