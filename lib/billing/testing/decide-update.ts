import type { OfferedPlan } from '../plans/offered-plans'
import { planUpdate, type Compared, type PlanUpdate } from '../tasks/plan-update'
import { defaultPortalFeatures, type PortalFeatures } from '../portal-features'
import { buildItem } from './build-item'
import { buildSubscription } from './build-subscription'
import type { Price, Subscription } from '../types'

export const now = new Date('2023-05-20T00:00:00Z')
export const item = buildItem()
export type Update = PortalFeatures['subscriptionUpdate']

export function offered(id: string, price: Partial<Price> = {}, quantity: OfferedPlan['quantity'] = null): OfferedPlan {
  return { price: { ...item.price, id, ...price }, product: item.product, current: id === item.priceId, quantity }
}

export const money = (unitAmount: bigint) => ({ unitAmount, unitAmountDecimal: unitAmount.toString() })
export const yearly = (unitAmount: bigint): Partial<Price> => ({ interval: 'year', ...money(unitAmount) })

export const waitsForCheaper: Partial<Update> = {
  scheduleAtPeriodEnd: { conditions: [{ type: 'decreasing_item_amount' }] },
}
export const waitsForShorter: Partial<Update> = {
  scheduleAtPeriodEnd: { conditions: [{ type: 'shortening_interval' }] },
}

export type Case = {
  plan?: OfferedPlan
  quantity?: number | null
  update?: Partial<Update>
  subscription?: Partial<Subscription>
  compared?: Compared
}

export function decide({
  plan = offered('price_2', money(4999n)),
  quantity = null,
  update = {},
  subscription = {},
  compared,
}: Case) {
  const features = { subscriptionUpdate: { ...defaultPortalFeatures.subscriptionUpdate, ...update } }
  const plans = plan.current ? [plan] : [offered('price_1'), plan]
  return planUpdate(buildSubscription(subscription), plans, features, { price: plan.price.id, quantity }, now, compared)
}

export function done(given: Case): PlanUpdate {
  const decided = decide(given)
  if (!decided.ok) throw new Error(decided.code)
  return decided.value
}

export const code = (given: Case) => {
  const decided = decide(given)
  return decided.ok ? null : decided.code
}
