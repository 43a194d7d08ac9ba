import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { mapPaymentMethod } from '../map/map-payment-method'
import type { PaymentMethodRow } from '@/lib/billing/objects/payment-method'

/** All the customer's payment methods, of every type. */
export async function fetchPaymentMethods(stripe: Stripe, customerId: string): Promise<PaymentMethodRow[]> {
  const methods = await collectPages(stripe.customers.listPaymentMethods(customerId, { limit: 100 }))
  return methods.map(mapPaymentMethod)
}
