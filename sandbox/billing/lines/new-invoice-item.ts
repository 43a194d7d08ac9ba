import type { Universe } from '../../core/store/universe'
import type { Period } from '../arithmetic/period-at'
import { pricingOf } from './line-draft'
import { amountPrice } from '../prices/amount-price'
import type { InvoiceItem, Price, TaxRate } from '../objects'

export interface InvoiceItemTerms {
  id?: string
  customer: string
  currency: string
  amount: number
  description: string | null
  quantity?: number
  quantityDecimal?: string
  price?: Price | null
  unitAmountDecimal?: string
  period?: Period
  discountable?: boolean
  discounts?: string[]
  taxRates?: TaxRate[]
  metadata?: Record<string, string>
  subscription?: string | null
  invoice?: string | null
}

/** Stores an invoice item and emits its event. An item that names no invoice waits for the customer's next one. */
export function newInvoiceItem(universe: Universe, terms: InvoiceItemTerms): InvoiceItem {
  const now = universe.now(terms.customer)
  const quantity = terms.quantity ?? 1
  const discountable = terms.discountable ?? terms.amount >= 0
  const { currency, description, unitAmountDecimal = String(terms.amount) } = terms
  const price = terms.price ?? amountPrice(universe, { unitAmountDecimal, currency, description, created: now })
  const item = universe.collection('invoiceitem').insert({
    id: terms.id ?? universe.newId('ii'),
    object: 'invoiceitem',
    amount: terms.amount,
    currency: terms.currency,
    customer: terms.customer,
    customer_account: null,
    date: now,
    description: terms.description,
    discountable,
    discounts: terms.discounts ?? [],
    invoice: terms.invoice ?? null,
    livemode: false,
    metadata: terms.metadata ?? {},
    ...(!discountable && { net_amount: terms.amount }),
    parent: terms.subscription
      ? { subscription_details: { subscription: terms.subscription }, type: 'subscription_details' }
      : null,
    period: terms.period ?? { start: now, end: now },
    pricing: pricingOf(price, price.unit_amount_decimal),
    proration: false,
    quantity,
    quantity_decimal: terms.quantityDecimal ?? String(quantity),
    tax_rates: terms.taxRates ?? [],
    test_clock: universe.collection('customer').get(terms.customer)?.test_clock ?? null,
  })
  universe.emit('invoiceitem.created', item)
  return item
}
