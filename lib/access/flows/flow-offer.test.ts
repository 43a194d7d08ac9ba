import { expect, it } from 'vitest'
import { flowOffer } from './flow-offer'
import type { PortalFlow } from './portal-flow'

const flow: PortalFlow = {
  type: 'subscription_update_confirm',
  subscriptionId: 'sub_1',
  item: { id: 'si_1', price: 'price_yearly', quantity: null },
  discounts: [{ coupon: 'half' }, { promotionCode: 'promo_1' }],
}
const current = { price: 'price_monthly', quantity: 2 }
const chosen = { subscription: 'sub_1', price: 'price_yearly', quantity: 2 }

it('is what the link brings to the change that it leads to', () => {
  expect(flowOffer(flow, chosen, current)).toEqual([{ coupon: 'half' }, { promotionCode: 'promo_1' }])
})

it('is none with another plan, quantity or subscription, and without such a link', () => {
  expect(flowOffer(flow, { ...chosen, price: 'price_basic' }, current)).toEqual([])
  expect(flowOffer(flow, { ...chosen, quantity: 1 }, current)).toEqual([])
  expect(flowOffer(flow, { ...chosen, subscription: 'sub_2' }, current)).toEqual([])
  expect(flowOffer({ type: 'subscription_update', subscriptionId: 'sub_1' }, chosen, current)).toEqual([])
  expect(flowOffer(null, chosen, current)).toEqual([])
})
