import { expect, it } from 'vitest'
import { exceedsShownDue } from './exceeds-shown-due'

const usd = (amount: number) => ({ amount, currency: 'usd' })
const eur = (amount: number) => ({ amount, currency: 'eur' })

it('takes what was shown, less, and nothing', () => {
  expect(exceedsShownDue([usd(2999)], [usd(2999)])).toBe(false)
  expect(exceedsShownDue([usd(2999), eur(5)], [eur(4)])).toBe(false)
  expect(exceedsShownDue([], [])).toBe(false)
})

it('refuses more, and a currency that was not shown', () => {
  expect(exceedsShownDue([usd(2999)], [usd(3000)])).toBe(true)
  expect(exceedsShownDue([usd(2999)], [usd(2999), eur(1)])).toBe(true)
  expect(exceedsShownDue([], [usd(1)])).toBe(true)
  expect(exceedsShownDue('later', [usd(1)])).toBe(true)
})

it('lets go on what an earlier release stored', () => expect(exceedsShownDue('unnoted', [usd(1)])).toBe(false))
