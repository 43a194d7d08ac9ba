import type { Universe } from '../../core/store/universe'
import type { Subscription } from '../objects'

/** Emits the events of the discounts that came and went with a change that has now happened. */
export function tellDiscounts(universe: Universe, { id, discounts, items }: Subscription): void {
  const all = universe.collection('discount')
  const applied = new Set([...discounts, ...items.data.flatMap((item) => item.discounts)])
  for (const { id: discount, _waits: waits } of all.by('subscription', id)) {
    if (!waits) continue
    const told = all.update(discount, { _waits: undefined })
    if (waits === 'comes') universe.emit('customer.discount.created', told)
    // A discount for one invoice only is already spent.
    if (!applied.has(discount)) universe.emit('customer.discount.deleted', told)
  }
}

/** Clears the waiting marks of a change that never happened. */
export function forgetDiscounts(universe: Universe, subscription: string): void {
  const all = universe.collection('discount')
  for (const { id, _waits: waits } of all.by('subscription', subscription)) {
    if (waits) all.update(id, { _waits: undefined })
  }
}
