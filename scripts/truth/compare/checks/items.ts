import type Stripe from 'stripe'
import type { Snapshot } from '../../happen/of-subscription'
import type { Said } from '../../read/said'
import { nextInvoice, sumOf, type Happened } from '../happened'
import { amountIs, differs, first, type Checks } from './check'

/** The item of the subscription that is spoken of: they are named in the order in which Stripe has them. */
function itemOf(said: Said, { subscription }: Snapshot, { said: all }: Happened) {
  const named = all.filter(({ card, kind }) => card === said.card && itemKinds.has(kind))
  return subscription.items.data[named.indexOf(said)]
}

/** What the next invoice bills for an item, without prorations. */
function linesOf(said: Said, happened: Happened): Stripe.InvoiceLineItem[] {
  const item = itemOf(said, happened.before, happened)
  return (nextInvoice(happened)?.lines.data ?? []).filter(
    (line) =>
      line.pricing?.price_details?.price === item?.price.id &&
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
  if (said.card.startsWith('plan-')) return planOf(said, happened)
  const held = itemOf(said, happened.before, happened)
  const then = itemOf(said, happened.after, happened)
  if (!held) return 'there is no such item'
  const lines = linesOf(said, happened)
  // What a change with the next period costs is told by itself.
  const isChanged = then?.quantity !== held.quantity
  const { interval, interval_count: every } = held.price.recurring ?? { interval: 'never', interval_count: 0 }
  return first(
    differs('the quantity', said.count ?? 1, held.quantity),
    said.interval
      ? differs('the interval', `${said.interval.count} ${said.interval.unit}`, `${every} ${interval}`)
      : null,
    lines.length === 0 || isChanged
      ? null
      : amountIs(
          'what the item cost',
          said,
          sumOf(lines.map(({ amount }) => amount)),
          happened.before.subscription.currency,
        ),
  )
}

/** The plan before a change or after it, as its page shows them. */
function planOf(said: Said, { asked, settled, after }: Happened) {
  if (said.card === 'plan-waiting') return null
  const [before, changed] = [asked, settled].map(({ subscription }) => subscription.items.data[0])
  const [then] = after.subscription.items.data
  const isPending = settled.subscription.pending_update !== null
  if (said.card === 'plan-now') return differs('the quantity', said.count ?? 1, before?.quantity)
  if (isPending) return null
  const isChanged = changed?.price.id !== before?.price.id || changed?.quantity !== before?.quantity
  return differs('the quantity', said.count ?? 1, (isChanged ? changed : then)?.quantity)
}

/** What the items of a subscription cost. */
export const items: Checks = {
  item,
  item_by_units: item,
  item_for_units: item,
  item_in_packs: item,
}
