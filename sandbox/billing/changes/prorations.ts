import type { Universe } from '../../core/store/universe'
import type { Timestamp } from '../arithmetic/add-intervals'
import type { DiscountAmount } from '../arithmetic/discount-lines'
import { periodAt, type Period } from '../arithmetic/period-at'
import { prorate } from '../arithmetic/prorate'
import { describeCredit, describeDebit } from '../lines/describe-line'
import { isMetered, productName, recurrenceOf } from '../lines/item-lines'
import type { NetAmount } from '../lines/net-amounts'
import type { Price, Subscription, SubscriptionItem } from '../objects'
import type { Debit } from '../remembered'

/** A proration is a credit or charge for part of a period that is not an invoice item yet. */
export interface Proration {
  item: string
  price: Price
  quantity: number
  /** The amount is net of discounts, or gross if `discountAmounts` lists them. */
  amount: number
  discountAmounts: DiscountAmount[]
  description: string
  period: Period
  taxRates: string[] | null
  /** A credit gives back this charge. */
  credited: Pick<Debit, 'invoice' | 'invoiceItem' | 'line'> | null
  /** A charge is a debit, which can be credited later. */
  isDebit: boolean
}

/**
 * Credits an item's time from `from`, and returns the charges that remain. Flexible billing gives back what was really
 * billed, debit by debit. Classic billing uses the item's current price.
 */
export function creditFor(
  universe: Universe,
  subscription: Subscription,
  item: SubscriptionItem,
  net: NetAmount | undefined,
  from: Timestamp,
): { prorations: Proration[]; debits: Debit[] } {
  if (isMetered(item.price)) return { prorations: [], debits: [] }
  const all = subscription._debits[item.id] ?? []
  const base = { ...common(item), description: describeCredit(productName(universe, item.price), item.quantity, from) }
  if (subscription.billing_mode.type !== 'flexible') {
    const grid = periodAt(subscription.billing_cycle_anchor, recurrenceOf(item.price), item.current_period_start)
    const period = { start: from, end: item.current_period_end }
    const amount = -prorate(net?.net ?? 0, grid, period.start, period.end)
    const [credited = null] = all
    return { prorations: [{ ...base, amount, discountAmounts: [], period, credited, isDebit: false }], debits: [] }
  }
  const prorations: Proration[] = []
  const debits: Debit[] = []
  for (const debit of all) {
    const period = { start: Math.max(from, debit.start), end: debit.end }
    if (period.start >= period.end) {
      debits.push(debit)
      continue
    }
    const share = (amount: number) => prorate(amount, debit, period.start)
    const discounts = debit.discounts.map(({ discount, amount }) => ({ discount, amount: -share(amount) }))
    prorations.push({
      ...base,
      ...shown(subscription, -share(debit.amount), discounts),
      period,
      taxRates: debit.taxRates,
      credited: debit,
      isDebit: false,
    })
    if (debit.start < from) {
      debits.push({
        ...debit,
        amount: debit.amount - share(debit.amount),
        discounts: debit.discounts.map(({ discount, amount }) => ({ discount, amount: amount - share(amount) })),
        end: from,
      })
    }
  }
  return { prorations, debits }
}

/** Charges an item's time from `from` to the end of its period. */
export function debitFor(
  universe: Universe,
  subscription: Subscription,
  item: SubscriptionItem,
  net: NetAmount | undefined,
  from: Timestamp,
): Proration[] {
  if (isMetered(item.price) || !net) return []
  const grid = periodAt(subscription.billing_cycle_anchor, recurrenceOf(item.price), from)
  const share = (amount: number) => prorate(amount, grid, from, item.current_period_end)
  const discounts = net.discounts.map(({ discount, amount }) => ({ discount, amount: share(amount) }))
  return [
    {
      ...common(item),
      ...shown(subscription, share(net.net), discounts),
      description: describeDebit(productName(universe, item.price), item.quantity, from),
      period: { start: from, end: item.current_period_end },
      credited: null,
      isDebit: true,
    },
  ]
}

/** Flexible billing includes discounts in a proration's amount, or lists them if `itemized`. */
function shown(subscription: Subscription, net: number, discounts: DiscountAmount[]) {
  const isItemized = subscription.billing_mode.flexible?.proration_discounts === 'itemized'
  if (!isItemized) return { amount: net, discountAmounts: [] }
  return { amount: discounts.reduce((sum, { amount }) => sum + amount, net), discountAmounts: discounts }
}

function common(item: SubscriptionItem) {
  return {
    item: item.id,
    price: item.price,
    quantity: item.quantity ?? 1,
    taxRates: item.tax_rates && item.tax_rates.length > 0 ? item.tax_rates.map(({ id }) => id) : null,
  }
}
