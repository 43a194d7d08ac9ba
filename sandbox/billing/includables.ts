import type { Includables } from '../core/store/expand'
import { sourceOf } from '../core/store/includables'
import { embeddedList } from '../core/store/list-of'
import type { Customer } from './objects'
import { automaticRate } from './taxes/automatic-rates'
import { taxLocation } from './taxes/tax-location'
import { invoiceIntent } from './invoices/invoice-intent'

/** Stripe sends these members of billing objects only when `expand` names them. */
export const billingIncludables: Includables = {
  invoice: {
    default_source: sourceOf,
    confirmation_secret: (universe, { id }) => {
      const intent = invoiceIntent(universe, id)
      return intent?.client_secret ? { client_secret: intent.client_secret, type: 'payment_intent' } : null
    },
    payments: (universe, { id }) =>
      embeddedList(universe.collection('invoice_payment').by('invoice', id), '/v1/invoices/payments'),
  },
  subscription: { default_source: sourceOf },
  customer: {
    tax: (universe, { id }) => taxOf(universe.collection('customer').require(id)),
    subscriptions: (universe, { id }) =>
      embeddedList(
        universe
          .collection('subscription')
          .by('customer', id)
          .filter(({ status }) => status !== 'canceled'),
        `/v1/customers/${id}/subscriptions`,
      ),
  },
}

/** `customer.tax` tells whether automatic tax recognizes the customer's location. */
function taxOf(customer: Customer) {
  const place = taxLocation(customer)
  const status = !place ? 'unrecognized_location' : automaticRate(place) ? 'supported' : 'not_collecting'
  const location = place && { country: place.country, source: place.source, state: place.state }
  return { automatic_tax: status, ip_address: null, location, provider: 'stripe' }
}
