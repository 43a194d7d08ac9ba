import type { Universe } from '../../core/store/universe'
import { applyBalance } from '../arithmetic/apply-balance'
import { discountTerms } from '../discounts/discount-terms'
import { automaticTax } from '../taxes/automatic-tax'
import { shownLines } from './invoice-shape'
import { priceLines } from '../lines/price-lines'
import type { Invoice } from '../objects'
import type { InvoiceLine } from '../remembered'

/** Prices these lines for a draft and returns its new totals, including what the customer's balance leaves due. */
export function repriced(
  universe: Universe,
  invoice: Invoice,
  lines: InvoiceLine[] = invoice._lines,
): Partial<Invoice> {
  const automatic = automaticTax(universe, invoice)
  const rates = new Map(invoice.default_tax_rates.map((rate) => [rate.id, rate]))
  const priced = priceLines(lines, {
    discounts: invoice.discounts,
    discountTerms: (id) => discountTerms(universe.collection('discount').require(id), invoice.currency),
    defaultTaxRates: invoice.default_tax_rates,
    taxRate: (id) => rates.get(id) ?? universe.collection('tax_rate').require(id),
    taxExempt: invoice.customer_tax_exempt,
    ...(automatic && { automaticRates: automatic.ratesOf }),
  })
  const balance = universe.collection('customer').get(invoice.customer)?.balance ?? 0
  const isCharged = invoice.collection_method === 'charge_automatically'
  const isSame =
    priced.lines.length === invoice._lines.length && priced.lines.every((line, index) => line === invoice._lines[index])
  const { amountDue } = applyBalance(priced.totals.total, balance, invoice.currency, isCharged)
  return {
    ...priced.totals,
    ...(automatic && { automatic_tax: { ...invoice.automatic_tax, provider: 'stripe', status: automatic.status } }),
    amount_due: amountDue,
    amount_remaining: amountDue,
    starting_balance: balance,
    // Versions of an invoice share the lines that did not change.
    ...(!isSame && { lines: shownLines(invoice.id, priced.lines), _lines: priced.lines }),
  }
}
