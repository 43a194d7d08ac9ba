import type { MadeObjects } from '../make-objects'
import type { Row } from '../row'

const subscriptions = ['subscriptions.create', 'subscriptions.update']
const items = ['subscriptionItems.create', 'subscriptionItems.update']
const noted = { operation: 'invoiceItems.list', params: { limit: 100 } }

/** Rows for the items of a subscription and the one-time items added to it. */
export function itemRows(made: MadeObjects): Row[] {
  return [
    // Items.
    { on: 'subscriptions.update', param: 'items[].id', with: { items: [{ quantity: 5 }] }, values: [made.item] },
    {
      on: 'subscriptions.update',
      param: 'items[].deleted',
      with: { items: [{ id: made.item }, { price: made.otherPrice }] },
      values: [true],
      moves: 'items.data[].id',
    },
    { on: 'subscriptions.create', param: 'items[].price', values: [made.otherPrice], at: 'items.data[].price' },
    {
      on: subscriptions,
      param: 'items[].plan',
      with: { items: [{ quantity: 2 }] },
      values: [made.otherPrice],
      at: 'items.data[].price',
    },
    {
      on: subscriptions,
      param: 'items[].price_data.**',
      with: { items: [{ quantity: 1 }] },
      at: (path) => path.replace('price_data', 'price'),
    },
    { on: subscriptions, param: 'items[].discounts[].**', moves: 'items.data[].discounts' },
    { on: subscriptions, param: 'items[].tax_rates', at: 'items.data[].tax_rates' },
    { on: 'subscriptionItems.create', param: 'subscription', values: [made.twoItems, made.sentSubscription] },
    {
      on: 'subscriptionItems.create',
      param: ['price', 'plan'],
      with: { price: null },
      values: [made.metered],
      at: 'price',
    },
    { on: 'subscriptionItems.create', param: 'price_data.**', with: { price: null }, at: inPrice },
    { on: 'subscriptionItems.update', param: 'price_data.currency', moves: 'price.id' },
    { on: 'subscriptionItems.update', param: 'price_data.product', values: [made.otherProduct], at: inPrice },
    { on: 'subscriptionItems.update', param: 'price_data.**', at: inPrice },
    { on: 'subscriptionItems.update', param: 'plan', values: [made.otherPrice], at: 'price' },
    { on: items, param: 'discounts[].**', moves: 'discounts' },
    { on: 'subscriptionItems.list', param: 'subscription', values: [made.subscription] },

    // One-time items.
    {
      on: subscriptions,
      param: 'add_invoice_items[].price',
      values: [made.onceMore],
      then: noted,
      at: 'data[].pricing.price_details.price',
    },
    {
      on: subscriptions,
      param: 'add_invoice_items[].price_data.product',
      with: added,
      values: [made.otherProduct],
      then: noted,
      at: 'data[].pricing.price_details.product',
    },
    {
      on: subscriptions,
      param: 'add_invoice_items[].price_data.currency',
      with: added,
      then: { operation: 'prices.list', params: { active: false } },
      at: 'data[].currency',
    },
    {
      on: subscriptions,
      param: 'add_invoice_items[].price_data.tax_behavior',
      with: added,
      then: { operation: 'prices.list', params: { active: false } },
      at: 'data[].tax_behavior',
    },
    {
      on: subscriptions,
      param: 'add_invoice_items[].price_data.unit_amount**',
      with: added,
      then: noted,
      at: 'data[].pricing.unit_amount_decimal',
    },
    { on: subscriptions, param: 'add_invoice_items[].quantity', then: noted, at: 'data[].quantity' },
    { on: subscriptions, param: 'add_invoice_items[].metadata.*', then: noted, at: 'data[].metadata.*' },
    { on: subscriptions, param: 'add_invoice_items[].discountable', then: noted, moves: 'data[].discountable' },
    { on: subscriptions, param: 'add_invoice_items[].discounts[].**', then: noted, moves: 'data[].discounts' },
    { on: subscriptions, param: 'add_invoice_items[].tax_rates', then: noted, at: 'data[].tax_rates' },
    { on: subscriptions, param: 'add_invoice_items[].period.**', then: noted, moves: 'data[].period' },
  ]
}

const inPrice = (path: string) => path.replace('price_data', 'price')
const added = { add_invoice_items: [{ quantity: 1 }] }
