import type { Universe } from '../../core/store/universe'
import { changeQuietly, itemList } from '../subscriptions/change-subscription'
import { planOf } from './plan-of'
import type { Price } from '../objects'

/** Copies a changed price to its subscriptions, because their items contain the whole price. */
export function refreshPrice(universe: Universe, price: Price): void {
  for (const { subscription } of universe.collection('subscription_item').by('price.id', price.id)) {
    const { items } = universe.collection('subscription').require(subscription)
    changeQuietly(universe, subscription, {
      items: itemList(
        subscription,
        items.data.map((item) => (item.price.id === price.id ? { ...item, price, plan: planOf(price) } : item)),
      ),
    })
  }
}
