import { expect, it } from 'vitest'
import type { Stripe } from '../client/client'
import { findDiscount } from './find-discount'

const discount = (id: string, coupon: string, code: string | null = null) =>
  ({ id, promotion_code: code, source: { type: 'coupon', coupon } }) as Stripe.Discount

const discounts = ['di_0', discount('di_1', 'half', 'promo_1'), discount('di_2', 'half'), discount('di_3', 'tenth')]

it('tells a discount by a promotion code from one by the same coupon without a code', () => {
  expect(findDiscount(discounts, { promotionCode: 'promo_1' })?.id).toBe('di_1')
  expect(findDiscount(discounts, { coupon: 'half' })?.id).toBe('di_2')
  expect(findDiscount(discounts.slice(0, 2), { coupon: 'half' })).toBeNull()
  expect(findDiscount(discounts, { promotionCode: 'promo_2' })).toBeNull()
})
