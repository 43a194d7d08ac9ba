import type { Universe } from '../../core/store/universe'
import type { Subscription } from '../objects'

/** A change that could have waited has happened: tells of the discounts that came and went with it. */
export function tellDiscounts(universe: Universe, { id, discounts, items }: Subscription): void {
  const all = universe.collection('discount')
  const applied = new Set([...discounts, ...items.data.flatMap((item) => item.discounts)])
  for (const { id: discount, _waits: waits } of all.by('subscription', id)) {
    if (!waits) continue
    const told = all.update(discount, { _waits: undefined })
    if (waits === 'comes') universe.emit('customer.discount.created', told)
    // What was for one invoice alone is spent already.
    if (!applied.has(discount)) universe.emit('customer.discount.deleted', told)
  }
}

/** The change never happened: nothing came, and what was to go stays. */
export function forgetDiscounts(universe: Universe, subscription: string): void {
  const all = universe.collection('discount')
  for (const { id, _waits: waits } of all.by('subscription', subscription)) {
    if (waits) all.update(id, { _waits: undefined })
  }
}
