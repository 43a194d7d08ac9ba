import type { Objects } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'
import { pricingOf } from '../lines/line-draft'
import type { Proration } from './prorations'
import type { InvoiceItem, Subscription } from '../objects'
import type { Debit } from '../remembered'

/** Stores prorations as invoice items that wait for the subscription's next invoice. */
export function recordProrations(universe: Universe, subscription: Subscription, prorations: Proration[]): Debit[][] {
  return prorations.map((proration) => {
    const item = universe.collection('invoiceitem').insert(itemOf(universe, subscription, proration))
    universe.emit('invoiceitem.created', item)
    if (!proration.isDebit || proration.amount === 0) return []
    return [
      {
        amount: proration.discountAmounts.reduce((left, { amount }) => left - amount, proration.amount),
        discounts: proration.discountAmounts,
        start: proration.period.start,
        end: proration.period.end,
        taxRates: proration.taxRates,
        invoiceItem: item.id,
        invoice: null,
        line: null,
      },
    ]
  })
}

function itemOf(universe: Universe, subscription: Subscription, proration: Proration): InvoiceItem {
  return {
    id: universe.newId('ii'),
    object: 'invoiceitem',
    amount: proration.amount,
    currency: subscription.currency,
    customer: subscription.customer,
    customer_account: null,
    date: universe.now(subscription.customer),
    description: proration.description,
    discountable: false,
    discounts: [],
    invoice: null,
    livemode: false,
    metadata: subscription.metadata,
    net_amount: proration.discountAmounts.reduce((left, { amount }) => left - amount, proration.amount),
    parent: {
      subscription_details: { subscription: subscription.id, subscription_item: proration.item },
      type: 'subscription_details',
    },
    period: proration.period,
    pricing: pricingOf(proration.price, null),
    proration: true,
    proration_details: {
      credited_items: creditedItems(proration.credited),
      discount_amounts: proration.discountAmounts,
    },
    quantity: proration.quantity,
    quantity_decimal: String(proration.quantity),
    tax_rates: (proration.taxRates ?? []).map((id) => universe.collection('tax_rate').require(id)),
    test_clock: subscription.test_clock,
  }
}

type CreditedItems = NonNullable<Objects['invoiceitem']['proration_details']>['credited_items']

function creditedItems(credited: Proration['credited']): CreditedItems {
  if (credited?.invoice && credited.line) {
    const details = { invoice: credited.invoice, invoice_line_items: [credited.line] }
    return { invoice_line_item_details: details, type: 'invoice_line_items' }
  }
  return credited?.invoiceItem ? { invoice_item: credited.invoiceItem, type: 'invoice_item' } : null
}
