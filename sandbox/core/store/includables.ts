import type { Includables } from './expand'
import { customerTax } from '../fields/customer-tax'
import { embeddedList } from './list-of'

/** What the core's objects send only when expanded. */
export const coreIncludables: Includables = {
  charge: {
    refunds: (universe, { id }) =>
      embeddedList(universe.collection('refund').by('charge', id), `/v1/charges/${id}/refunds`),
  },
  customer: {
    invoice_credit_balance: (universe, { id }) => {
      const { balance, currency } = universe.collection('customer').require(id)
      return balance === 0 ? {} : { [currency ?? 'usd']: balance }
    },
    sources: (_universe, { id }) => embeddedList([], `/v1/customers/${id}/sources`),
    tax_ids: (universe, { id }) =>
      embeddedList(universe.collection('tax_id').by('customer', id), `/v1/customers/${id}/tax_ids`),
    tax: (universe, { id }) => customerTax(universe.collection('customer').require(id)),
  },
}
