import type { Universe } from '../../core/store/universe'
import { isMetered } from '../lines/item-lines'
import { invoiceItemOf } from '../lines/pending-items'
import type { Invoice } from '../objects'
import type { Debit, InvoiceLine } from '../remembered'
import { subscriptionOf } from '../invoices/subscription-of'

/**
 * Records on the subscription what an invoice billed for its items' time, so that flexible billing can give back just
 * that. Charges that were pending items are already recorded and only get their line.
 */
export function syncDebits(universe: Universe, invoice: Invoice): void {
  const subscription = subscriptionOf(universe, invoice)
  if (!subscription) return
  const debits = { ...subscription._debits }
  const licensed = new Set(subscription.items.data.filter(({ price }) => !isMetered(price)).map(({ id }) => id))
  for (const line of invoice._lines) {
    const item = line.parent?.subscription_item_details?.subscription_item
    if (!item || line.amount < 0 || line.period.end <= line.period.start) continue
    const known = debits[item]
    if (!known || !licensed.has(item)) continue
    const invoiceItem = invoiceItemOf(line)
    if (invoiceItem)
      debits[item] = known.map((debit) => (debit.invoiceItem === invoiceItem ? located(debit, line) : debit))
    else if (line.amount > 0) debits[item] = [...known, debitOf(line)]
  }
  universe.collection('subscription').update(subscription.id, { _debits: debits })
}

function located(debit: Debit, line: InvoiceLine): Debit {
  return { ...debit, invoice: line.invoice, line: line.id }
}

function debitOf(line: InvoiceLine): Debit {
  const discounts = (line.discount_amounts ?? []).map(({ amount, discount }) => ({ amount, discount }))
  return {
    amount: discounts.reduce((left, { amount }) => left - amount, line.amount),
    discounts,
    start: line.period.start,
    end: line.period.end,
    taxRates: line._taxRates,
    invoiceItem: null,
    invoice: line.invoice,
    line: line.id,
  }
}
