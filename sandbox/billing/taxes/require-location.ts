import { StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import type { Customer } from '../objects'
import { taxLocation } from './tax-location'

/** Refuses automatic tax for a customer whose place is not recognized. */
export function requireLocation(customer: Pick<Customer, 'shipping' | 'address'>): void {
  if (!taxLocation(customer)) throw unrecognized()
}

/** Stripe's words: https://github.com/mozilla/fxa/pull/20458 */
export function unrecognized(): StripeError {
  return new StripeError({
    code: 'customer_tax_location_invalid',
    message:
      "The customer's location isn't recognized. Set a valid customer address in order to automatically calculate tax.",
  })
}

/** Whether something of the customer's is taxed automatically, so that its address has to be one that can be taxed. */
export function isTaxedAutomatically(universe: Universe, customer: string): boolean {
  return universe
    .collection('subscription')
    .by('customer', customer)
    .some(({ status, automatic_tax: tax }) => tax.enabled && !['canceled', 'incomplete_expired'].includes(status))
}
