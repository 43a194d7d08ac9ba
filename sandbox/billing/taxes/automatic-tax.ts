import type { Objects } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'
import type { Invoice, TaxRate } from '../objects'
import type { InvoiceLine } from '../remembered'
import { automaticRate, type AutomaticRate } from './automatic-rates'
import { taxLocation, type TaxLocation } from './tax-location'

export interface AutomaticTax {
  status: NonNullable<Invoice['automatic_tax']['status']>
  ratesOf: (line: InvoiceLine) => TaxRate[]
}

/**
 * Returns how an invoice with `automatic_tax` is taxed, or null for an invoice without. The customer's location sets
 * the rate. Each price's `tax_behavior` applies and is exclusive by default. An unrecognized location gives the status
 * `requires_location_inputs`.
 */
export function automaticTax(universe: Universe, invoice: Invoice): AutomaticTax | null {
  if (!invoice.automatic_tax.enabled) return null
  const place = placeOf(universe, invoice)
  if (!place) return { status: 'requires_location_inputs', ratesOf: () => [] }
  const rate = automaticRate(place)
  return { status: 'complete', ratesOf: (line) => (rate ? [rateOf(universe, place, rate, line)] : []) }
}

/** Returns the customer's location as copied to the invoice. */
function placeOf(universe: Universe, { customer, customer_address: address, customer_shipping: shipping }: Invoice) {
  const known = universe.collection('customer').get(customer)
  return taxLocation(known ?? { address, shipping })
}

function rateOf(universe: Universe, place: TaxLocation, rate: AutomaticRate, line: InvoiceLine): TaxRate {
  const price = universe.collection('price').get(line.pricing?.price_details?.price)
  const inclusive = price?.tax_behavior === 'inclusive'
  const key = `${place.country}|${place.state ?? ''}|${inclusive}`
  return (
    universe.collection('tax_rate').by('_automatic', key)[0] ??
    universe.collection('tax_rate').insert(newRate(universe, place, rate, inclusive, key))
  )
}

// Stripe creates such rates itself. They are inactive because merchants cannot use them.
function newRate(
  universe: Universe,
  { country, state }: TaxLocation,
  { name, type, percentage }: AutomaticRate,
  inclusive: boolean,
  key: string,
): Objects['tax_rate'] {
  return {
    id: universe.newId('txr'),
    object: 'tax_rate',
    active: false,
    country,
    created: universe.wallTime(),
    description: null,
    display_name: name,
    effective_percentage: percentage,
    flat_amount: null,
    inclusive,
    jurisdiction: country === 'US' ? state : country,
    jurisdiction_level: country === 'US' ? 'state' : 'country',
    livemode: false,
    metadata: {},
    percentage,
    rate_type: 'percentage',
    state: country === 'US' ? state : null,
    tax_type: type,
    _automatic: key,
  }
}
