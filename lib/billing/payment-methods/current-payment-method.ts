import type { PaymentMethod, Subscription } from '../types'

/**
 * The method the next charge goes to, or null where there is none. The subscription's own wins over the customer's
 * default; one that is no longer stored is skipped, as Stripe clears it when it is detached.
 */
export function currentPaymentMethod<M extends Pick<PaymentMethod, 'id'>>(
  subscription: Pick<Subscription, 'defaultPaymentMethodId'> | null,
  customerDefaultId: string | null,
  methods: readonly M[],
): M | null {
  const stored = (id: string | null | undefined) => methods.find((method) => method.id === id)
  return stored(subscription?.defaultPaymentMethodId) ?? stored(customerDefaultId) ?? null
}
