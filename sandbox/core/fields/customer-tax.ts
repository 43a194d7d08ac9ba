import type Stripe from 'stripe'
import type { Objects } from '../store/objects'

/** Where a customer is for taxes (`expand[]=tax`): the country of the address, with its state where Stripe needs one. */
export function customerTax({ address }: Pick<Objects['customer'], 'address'>): Stripe.Customer.Tax {
  const country = address?.country ?? null
  const isKnown = country !== null && (country !== 'US' || Boolean(address?.postal_code))
  return {
    automatic_tax: isKnown ? 'supported' : 'unrecognized_location',
    ip_address: null,
    location: isKnown ? { country, source: 'billing_address', state: address?.state ?? null } : null,
    provider: 'stripe',
  }
}
