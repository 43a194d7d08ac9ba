import type { Universe } from '../../core/store/universe'
import { itemList } from '../subscriptions/change-subscription'
import { dropDiscount } from './redeem-discounts'
import type { Invoice, Subscription } from '../objects'

/** Drops a subscription's discounts that were for one invoice only or have ended. */
export function spendDiscounts(
  universe: Universe,
  subscription: Subscription,
  invoice: Invoice,
): Partial<Subscription> {
  const taken = new Set((invoice.total_discount_amounts ?? []).map(({ discount }) => discount))
  const now = universe.now(subscription.customer)
  const isLeft = (id: string) => {
    const discount = universe.collection('discount').get(id)
    if (!discount) return false
    if (discount._coupon.duration === 'once') return !taken.has(id)
    return discount.end === null || discount.end > now
  }
  const left = (ids: string[]) => {
    if (ids.every(isLeft)) return ids
    for (const id of ids) if (!isLeft(id)) dropDiscount(universe, id)
    return ids.filter(isLeft)
  }
  const items = subscription.items.data.map((item) => {
    const discounts = left(item.discounts)
    return discounts === item.discounts ? item : { ...item, discounts }
  })
  const itemsChanged = items.some((item, index) => item !== subscription.items.data[index])
  const discounts = left(subscription.discounts)
  return {
    ...(discounts !== subscription.discounts && { discounts }),
    ...(itemsChanged && { items: itemList(subscription.id, items) }),
  }
}
