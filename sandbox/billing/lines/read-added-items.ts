import type { Form } from '../../core/http/form'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { parameterMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import type { Period } from '../arithmetic/period-at'
import { priceAmount } from '../arithmetic/price-amount'
import { readAddedPeriod, type AddedPeriod } from './read-added-period'
import { productName } from './item-lines'
import { newInvoiceItem } from './new-invoice-item'
import { readPrice } from '../prices/read-price'
import { readTaxRates } from '../prices/read-tax-rates'
import { readDiscounts } from '../discounts/redeem-discounts'
import type { Subscription, SubscriptionItem } from '../objects'

/** The one-time prices of `add_invoice_items` wait for the subscription's next invoice. */
export function addInvoiceItems(
  universe: Universe,
  input: Form,
  subscription: Subscription,
  items: SubscriptionItem[],
): void {
  for (const entry of input.forms('add_invoice_items') ?? []) {
    const price = readPrice(universe, entry, 'one_time')
    if (!price) throw parameterMissing(entry.nameOf('price'))
    const id = universe.newId('ii')
    const quantity = entry.integer('quantity') ?? 1
    newInvoiceItem(universe, {
      id,
      customer: subscription.customer,
      subscription: subscription.id,
      currency: subscription.currency,
      amount: priceAmount(price, quantity),
      description: productName(universe, price).name,
      price,
      quantity,
      discountable: entry.boolean('discountable') ?? true,
      discounts: readDiscounts(universe, entry, { customer: subscription.customer, invoice_item: id }, []),
      taxRates: readTaxRates(universe, entry, 'tax_rates', []),
      metadata: mergeMetadata({}, entry),
      period: periodOf(readAddedPeriod(entry), items, universe.now(subscription.customer)),
    })
  }
}

function periodOf({ end, start }: AddedPeriod, items: SubscriptionItem[], now: number): Period {
  const latestStart = Math.max(...items.map(({ current_period_start: at }) => at))
  const earliestEnd = Math.min(...items.map(({ current_period_end: at }) => at))
  return {
    start: start.timestamp ?? (start.type === 'now' ? now : latestStart),
    end: end.timestamp ?? earliestEnd,
  }
}
