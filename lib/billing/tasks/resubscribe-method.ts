import { currentPaymentMethod } from '../payment-methods/current-payment-method'
import type { PaymentMethod, Subscription } from '../types'

/**
 * The stored method that a resubscription is charged to unless the customer chooses another; null where none is stored.
 * The customer's default comes first, since it may have changed after the old subscription ended; then the old
 * subscription's own method, then any.
 */
export function resubscribeMethod<M extends Pick<PaymentMethod, 'id'>>(
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
