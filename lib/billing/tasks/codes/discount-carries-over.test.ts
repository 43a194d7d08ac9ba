import { expect, it } from 'vitest'
import { discountCarriesOver, type EarlierDiscount } from './discount-carries-over'

const now = new Date('2026-06-14T12:00:00Z')
const forever: EarlierDiscount = { duration: 'forever', redeemable: true, endsAt: null }
const repeating: EarlierDiscount = { ...forever, duration: 'repeating', endsAt: new Date('2026-07-01T00:00:00Z') }
const first = { now, cameBack: false }
const again = { now, cameBack: true }

it.each([
  ['one for ever', forever, first, true],
  ['one for ever, the second time too', forever, again, true],
  ['one that still runs', repeating, first, true],
  ['one for a single invoice that was never used', { ...forever, duration: 'once' as const }, first, true],
  ['one that has run out', { ...repeating, endsAt: now }, first, false],
  ['one that was begun anew before', repeating, again, false],
  ['one whose coupon can no longer be redeemed', { ...forever, redeemable: false }, first, false],
  ['one whose coupon was deleted', { ...forever, duration: null }, first, false],
])('%s', (_, discount, renewal, carriesOver) => {
  expect(discountCarriesOver(discount, renewal)).toBe(carriesOver)
})
