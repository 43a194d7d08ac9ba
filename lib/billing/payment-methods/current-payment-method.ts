import type { PaymentMethod, Subscription } from '../types'

/**
 * The method that the next charge goes to, or null where there is none. The subscription's own method comes before the
 * customer's default. A method that is no longer stored is skipped, as Stripe clears it when it is detached.
 */
export function currentPaymentMethod<M extends Pick<PaymentMethod, 'id'>>(
  subscription: Pick<Subscription, 'defaultPaymentMethodId'> | null,
  customerDefaultId: string | null,
  methods: readonly M[],
): M | null {
  const stored = (id: string | null | undefined) => methods.find((method) => method.id === id)
  return stored(subscription?.defaultPaymentMethodId) ?? stored(customerDefaultId) ?? null
}
