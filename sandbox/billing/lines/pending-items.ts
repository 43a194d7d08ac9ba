import type { Universe } from '../../core/store/universe'
import { itemParent, toLine, type LineDraft } from './line-draft'
import type { InvoiceItem } from '../objects'
import type { InvoiceLine } from '../remembered'

/**
 * Returns the items that wait for a customer's next invoice, newest first. Items of the same moment keep the order they
 * were made in. A subscription's invoice takes the subscription's items and those without a subscription. An invoice
 * without a subscription takes only the latter.
 */
export function pendingItems(
  universe: Universe,
  customer: string,
  currency: string,
  subscription: string | null,
): InvoiceItem[] {
  const waiting = universe
    .collection('invoiceitem')
    .by('customer', customer)
    .filter((item) => {
      const owner = item.parent?.subscription_details?.subscription ?? null
      return item.invoice === null && item.currency === currency && (owner === null || owner === subscription)
    })
  return waiting.reverse().sort((a, b) => b.date - a.date)
}

export function linesOfItems(universe: Universe, items: InvoiceItem[], invoice: string): InvoiceLine[] {
  return items.map((item) => toLine(draftOfItem(universe, item), universe.newId('il'), invoice))
}

function draftOfItem(universe: Universe, item: InvoiceItem): LineDraft {
  const owner = item.parent?.subscription_details
  const credited = creditedLines(universe, item)
  return {
    amount: item.amount,
    currency: item.currency,
    description: item.description,
    discountable: item.discountable,
    discounts: item.discounts ?? [],
    metadata: item.metadata ?? {},
    parent: owner?.subscription_item
      ? itemParent(owner.subscription, owner.subscription_item, item.proration, item.id, credited)
      : {
          invoice_item_details: {
            invoice_item: item.id,
            proration: item.proration,
            proration_details: { credited_items: credited },
            subscription: owner?.subscription ?? null,
          },
          subscription_item_details: null,
          type: 'invoice_item_details',
        },
    period: item.period,
    pricing: item.pricing,
    quantity: item.quantity,
    quantity_decimal: item.quantity_decimal,
    subscription: owner?.subscription ?? null,
    _taxRates: item.tax_rates && item.tax_rates.length > 0 ? item.tax_rates.map(({ id }) => id) : null,
    _discountAmounts:
      item.proration_details && item.proration_details.discount_amounts.length > 0
        ? item.proration_details.discount_amounts
        : null,
  }
}

/** Marks the items as billed by an invoice. */
export function takePendingItems(universe: Universe, items: InvoiceItem[], invoice: string): void {
  for (const { id } of items) universe.collection('invoiceitem').update(id, { invoice })
}

/** Finds the lines a credit refers to. A credited item has a line only once it is billed. */
function creditedLines(universe: Universe, item: InvoiceItem) {
  const credited = item.proration_details?.credited_items
  if (!credited) return null
  if (credited.invoice_line_item_details) {
    const { invoice, invoice_line_items } = credited.invoice_line_item_details
    return { invoice, invoice_line_items }
  }
  const billed = universe.collection('invoiceitem').get(credited.invoice_item)
  if (!billed?.invoice) return null
  const lines = universe.collection('invoice').get(billed.invoice)?._lines ?? []
  const ids = lines.filter((line) => invoiceItemOf(line) === billed.id).map(({ id }) => id)
  return ids.length > 0 ? { invoice: billed.invoice, invoice_line_items: ids } : null
}

export function invoiceItemOf({ parent }: InvoiceLine): string | null {
  return parent?.invoice_item_details?.invoice_item ?? parent?.subscription_item_details?.invoice_item ?? null
}
