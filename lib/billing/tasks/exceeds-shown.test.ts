import { expect, it } from 'vitest'
import { exceedsShown } from './exceeds-shown'

const usd = (amount: bigint | number) => ({ amount, currency: 'usd' })

it('lets pass what was shown', () => {
  expect(exceedsShown(usd(2333), usd(2333n))).toBe(false)
})

it('lets less pass: a credit that came meanwhile', () => {
  expect(exceedsShown(usd(2333n), usd(2332))).toBe(false)
})

it('stops one minor unit more', () => {
  expect(exceedsShown(usd(2333n), usd(2334))).toBe(true)
})

it('compares amounts beyond what a number holds', () => {
  expect(exceedsShown(usd(9_007_199_254_740_992n), usd(9_007_199_254_740_993n))).toBe(true)
})

it('stops another currency, even where the number is smaller', () => {
  expect(exceedsShown(usd(2000), { amount: 1800, currency: 'eur' })).toBe(true)
})

it('stops any charge where the page said that nothing is charged', () => {
  expect(exceedsShown(usd(0), usd(1))).toBe(true)
})

it('stops any charge where Stripe could not be asked for the page', () => {
  expect(exceedsShown(null, usd(1))).toBe(true)
})

it('lets a request of an earlier release go on', () => {
  expect(exceedsShown('unnoted', usd(1))).toBe(false)
})

it.each([
  ['no invoice is made', null],
  ['nothing is due', usd(0)],
  ['the customer gets a credit', usd(-500)],
])('lets pass, whatever was shown, that %s', (_, charge) => {
  expect(exceedsShown(usd(0), charge)).toBe(false)
  expect(exceedsShown(null, charge)).toBe(false)
  expect(exceedsShown({ amount: 0, currency: 'eur' }, charge)).toBe(false)
})
