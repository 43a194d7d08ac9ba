import type { Details } from './details'

/**
 * The address by which Stripe taxes a customer: where goods are shipped to, if that is known, comes before the billing
 * address (https://docs.stripe.com/tax/customer-locations).
 */
export function taxedField({ shipping }: Pick<Details, 'shipping'>): 'shipping' | 'address' {
  return shipping?.address?.country ? 'shipping' : 'address'
}
