import type { Includables } from './expand'
import { cardOfMethod } from '../payments/sources/card-of-method'
import { cardSources } from '../payments/sources/add-card-source'
import { embeddedList } from './list-of'
import type { StoredObject } from './objects'
import type { Universe } from './universe'

/** The core's objects send these members only when expanded. */
export const coreIncludables: Includables = {
  charge: {
    refunds: (universe, { id }) =>
      embeddedList(universe.collection('refund').by('charge', id), `/v1/charges/${id}/refunds`),
  },
  customer: {
    default_source: (universe, customer) => sourceOf(universe, customer),
    invoice_credit_balance: (universe, { id }) => {
      const { balance, currency } = universe.collection('customer').require(id)
      return balance === 0 ? {} : { [currency ?? 'usd']: balance }
    },
    sources: (universe, { id }) => embeddedList(cardSources(universe, id), `/v1/customers/${id}/sources`),
    tax_ids: (universe, { id }) =>
      embeddedList(universe.collection('tax_id').by('customer', id), `/v1/customers/${id}/tax_ids`),
  },
}

/** Finds the `default_source` of any object that names one. */
export function sourceOf(universe: Universe, object: StoredObject): object | null {
  const id = 'default_source' in object && typeof object.default_source === 'string' ? object.default_source : null
  const method = universe.collection('payment_method').get(id)
  return method ? cardOfMethod(method) : null
}
