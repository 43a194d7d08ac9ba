import type Stripe from 'stripe'
import type { Said } from '../../read/said'
import { nextInvoice, sumOf, type Happened } from '../happened'
import { amountIs, type Checks } from './check'

/** The lines of the next invoice for one item of the subscription. */
function linesOf(said: Said, happened: Happened): Stripe.InvoiceLineItem[] | null {
  const items = happened.said.filter(({ card, kind }) => card === said.card && itemKinds.has(kind))
  const item = happened.before.subscription.items.data[items.indexOf(said)]
  const lines = nextInvoice(happened)?.lines.data
  if (!item || !lines) return null
  return lines.filter(
    (line) =>
      line.pricing?.price_details?.price === item.price.id &&
      line.parent?.subscription_item_details?.proration !== true,
  )
}

const itemKinds = new Set([
  'item',
  'item_by_units',
  'item_for_units',
  'item_in_packs',
  'use_by_unit',
  'use_by_pack',
  'price_not_told',
])

function item(said: Said, happened: Happened) {
  const lines = linesOf(said, happened)
  if (!lines || lines.length === 0) return null
  const quantity = sumOf(lines.map((line) => line.quantity))
  // A change with the next period makes another amount.
  if (quantity !== (said.count ?? 1))
    return happened.said.some(({ kind }) => kind === 'changes_on') ? null : `the quantity was ${quantity}`
  return amountIs(
    'what the item cost',
    said,
    sumOf(lines.map(({ amount }) => amount)),
    happened.before.subscription.currency,
  )
}

/** What the items of a subscription cost. */
export const items: Checks = {
  item,
  item_by_units: item,
  item_for_units: item,
  item_in_packs: item,
}
