import type { Form } from '../../core/http/form'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { invalidRequest, parameterMissing, resourceMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { isMetered } from '../lines/item-lines'
import { planOf } from '../prices/plan-of'
import { priceIn } from '../prices/price-in'
import { readPrice } from '../prices/read-price'
import { readTaxRates } from '../prices/read-tax-rates'
import { purchaseOf } from '../discounts/purchase-of'
import { readDiscounts } from '../discounts/redeem-discounts'
import { mayWait } from '../pending/may-wait'
import type { Price, Subscription, SubscriptionItem } from '../objects'

type Owner = Pick<Subscription, 'id' | 'customer' | 'currency' | 'items'>

/** Returns the items after applying the call's `items`. Items not named stay; items marked `deleted` are removed. */
export function readItems(universe: Universe, input: Form, owner: Owner): SubscriptionItem[] {
  const items = [...owner.items.data]
  const waits = mayWait(input)
  for (const entry of input.forms('items') ?? []) {
    const id = entry.text('id')
    const position = id ? items.findIndex((item) => item.id === id) : -1
    if (id && position < 0) throw resourceMissing('subscription item', id, entry.nameOf('id'))
    if (entry.boolean('deleted')) items.splice(position, 1)
    else if (id) items[position] = readItem(universe, entry, owner, { current: items[position], waits })
    else items.push(readItem(universe, entry, owner, { waits }))
  }
  if (items.length === 0) {
    throw invalidRequest('A subscription must have at least one active item.', 'items')
  }
  checkTogether(items)
  return items
}

/** Reads one new or changed item. The caller sets its period. */
export function readItem(
  universe: Universe,
  entry: Form,
  owner: Owner,
  { current, waits }: { current?: SubscriptionItem | undefined; waits: boolean },
): SubscriptionItem {
  const price = readPrice(universe, entry, 'recurring') ?? current?.price
  if (!price) throw parameterMissing(entry.nameOf('price'))
  if (!priceIn(price, owner.currency)) {
    throw invalidRequest(
      `The price specified only supports \`${price.currency}\`. This doesn't match the expected currency: ` +
        `\`${owner.currency}\`.`,
      entry.nameOf('price'),
    )
  }
  const id = current?.id ?? universe.newId('si')
  const quantity = quantityOf(entry, price, current)
  return {
    ...(current ?? blankItem(id, owner.id, universe.now(owner.customer))),
    discounts: readDiscounts(
      universe,
      entry,
      {
        customer: owner.customer,
        subscription: owner.id,
        subscription_item: id,
        purchase: purchaseOf([{ price, ...quantity }], owner.currency),
        waits,
      },
      current?.discounts ?? [],
    ),
    metadata: mergeMetadata(current?.metadata ?? {}, entry),
    price,
    plan: planOf(price),
    ...quantity,
    tax_rates: readTaxRates(universe, entry, 'tax_rates', current?.tax_rates ?? []),
  }
}

function quantityOf(entry: Form, price: Price, current?: SubscriptionItem) {
  const given = entry.integer('quantity')
  if (isMetered(price)) {
    if (given === undefined || given === null) return { quantity: undefined }
    throw invalidRequest('You cannot set the quantity for metered plans.', entry.nameOf('quantity'))
  }
  const quantity = given ?? current?.quantity ?? 1
  if (quantity < 0)
    throw invalidRequest(
      'This value must be greater than or equal to 0.',
      entry.nameOf('quantity'),
      'parameter_invalid_integer',
    )
  return { quantity }
}

function blankItem(id: string, subscription: string, now: number) {
  return {
    id,
    object: 'subscription_item' as const,
    billing_thresholds: null,
    created: now,
    current_period_end: now,
    current_period_start: now,
    current_trial: null,
    subscription,
  }
}

function checkTogether(items: SubscriptionItem[]): void {
  if (items.length > 20) throw invalidRequest('A subscription can have at most 20 items.', 'items')
  const prices = new Set(items.map(({ price }) => price.id))
  if (prices.size < items.length) {
    throw invalidRequest('Cannot add multiple subscription items with the same plan.', 'items')
  }
}
