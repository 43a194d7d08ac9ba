import { expect, it } from 'vitest'
import { codeRefusal, type CodeRefusal, type PromotionCodeTerms } from './code-refusal'

const now = 1_700_000_000
const use = { now, customer: 'cus_1', currency: 'usd', products: ['prod_1'] }

const coupon = { valid: true, redeemBy: null, maxRedemptions: null, timesRedeemed: 0, products: null, currencies: null }
const code = { active: true, expiresAt: null, maxRedemptions: null, timesRedeemed: 0, customer: null, coupon }

type Terms = Partial<Omit<PromotionCodeTerms, 'coupon'>> & { coupon?: Partial<PromotionCodeTerms['coupon']> }

const refusalOf = ({ coupon: ofCoupon, ...terms }: Terms, given: Partial<typeof use> = {}) =>
  codeRefusal({ ...code, ...terms, coupon: { ...coupon, ...ofCoupon } }, { ...use, ...given })

it.each<[string, Terms, CodeRefusal]>([
  ['that has run out', { expiresAt: now }, 'code_expired'],
  ['whose coupon has run out', { active: false, coupon: { valid: false, redeemBy: now - 1 } }, 'code_expired'],
  ['that was used as often as it may be', { active: false, maxRedemptions: 1, timesRedeemed: 1 }, 'code_used_up'],
  ['whose coupon was', { coupon: { valid: false, maxRedemptions: 9, timesRedeemed: 9 } }, 'code_used_up'],
  ['that the merchant has switched off', { active: false }, 'promotion_code_refused'],
  ['of an amount in another currency', { coupon: { currencies: ['eur', 'gbp'] } }, 'code_other_currency'],
  ['for other products', { coupon: { products: ['prod_2'] } }, 'code_other_plan'],
  ['of another customer', { customer: 'cus_2' }, 'promotion_code_refused'],
])('a code %s is refused', (_, terms, refusal) => {
  expect(refusalOf(terms)).toBe(refusal)
})

it('a code of the customer’s own, in time, for the plan and in the currency is taken', () => {
  const terms = { customer: 'cus_1', expiresAt: now + 1, maxRedemptions: 2, timesRedeemed: 1 }
  const ofCoupon = { products: ['prod_1', 'prod_2'], currencies: ['eur', 'usd'] }
  expect(refusalOf({ ...terms, coupon: ofCoupon })).toBeNull()
})

it('another customer’s code seems not to exist, whatever else is wrong with it', () => {
  expect(refusalOf({ customer: 'cus_2', expiresAt: now - 1 })).toBe('promotion_code_refused')
})
