import { StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import type { Customer } from '../objects'
import { taxLocation } from './tax-location'

/** Refuses automatic tax for a customer whose location is not recognized. */
export function requireLocation(customer: Pick<Customer, 'shipping' | 'address'>): void {
  if (!taxLocation(customer)) throw unrecognized()
}

/** The words are Stripe's: https://github.com/mozilla/fxa/pull/20458 */
export function unrecognized(): StripeError {
  return new StripeError({
    code: 'customer_tax_location_invalid',
    message:
      "The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.",
  })
}

/** Tells whether anything of the customer's is taxed automatically, in which case its address must be taxable. */
export function isTaxedAutomatically(universe: Universe, customer: string): boolean {
  return universe
    .collection('subscription')
    .by('customer', customer)
    .some(({ status, automatic_tax: tax }) => tax.enabled && !['canceled', 'incomplete_expired'].includes(status))
}
