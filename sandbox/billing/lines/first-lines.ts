import type { Universe } from '../../core/store/universe'
import { describeDebit } from './describe-line'
import { advanceLines, isMetered, productName, spanAmount, trialLine } from './item-lines'
import { itemParent, pricingOf, type LineDraft } from './line-draft'
import type { Subscription, SubscriptionItem } from '../objects'

/** A subscription's first invoice bills its trial, or its first period and the time since a backdated start. */
export function firstLines(universe: Universe, subscription: Subscription, prorationBehavior: string): LineDraft[] {
  return subscription.items.data.flatMap((item) => {
    const period = { start: item.current_period_start, end: item.current_period_end }
    if (subscription.trial_end !== null) return [trialLine(universe, subscription, item, period)]
    const lines = [
      ...backdatedLines(universe, subscription, item),
      ...advanceLines(universe, subscription, item, period),
    ]
    if (prorationBehavior !== 'none') return lines
    // Without prorations, the time up to the anchor is free.
    return lines.map((line) => (line.parent?.subscription_item_details?.proration ? { ...line, amount: 0 } : line))
  })
}

function backdatedLines(universe: Universe, subscription: Subscription, item: SubscriptionItem): LineDraft[] {
  const period = { start: subscription.start_date, end: item.current_period_start }
  const [line] = advanceLines(universe, subscription, item, period)
  if (isMetered(item.price) || period.start >= period.end || !line) return []
  return [
    {
      ...line,
      amount: spanAmount(subscription, item.price, item.quantity ?? 1, period.start, period.end),
      description: describeDebit(productName(universe, item.price), item.quantity, period.start),
      parent: itemParent(subscription.id, item.id, true),
      pricing: pricingOf(item.price, null),
      quantity: item.quantity ?? 1,
    },
  ]
}
