import { expect, it } from 'vitest'
import { pauseChargeTexts } from './pause-charge-texts'

const charge = (total: bigint, due: bigint) => ({
  total: { amount: total, currency: 'usd' },
  amountDue: { amount: due, currency: 'usd' },
})

it.each([
  ['now', 500n, 500n, 'USD 5.00 for what you have used is charged now.'],
  ['now', -1200n, 0n, 'USD 12.00 is credited to your account at once.'],
  ['now', 300n, 0n, 'Nothing is charged or credited now.'],
  ['period_end', 500n, 500n, 'What is still to be charged is billed on that day: USD 5.00 as of now.'],
  ['period_end', -500n, 0n, 'What is still to be credited is added to your account on that day: USD 5.00 as of now.'],
] as const)('of a pause from %s on, of %s and %s due', (start, total, due, text) => {
  const told = pauseChargeTexts({ charge: charge(total, due), start, losesDiscount: false }, 'en')
  expect(told.map((each) => each.replaceAll('\u00a0', ' '))).toEqual([text])
})

it('tells no amount where a discount of it ends before it is billed', () => {
  const plan = { charge: charge(500n, 500n), start: 'period_end', losesDiscount: true } as const
  expect(pauseChargeTexts(plan, 'en')).toEqual(['What is still to be charged is billed on that day.'])
})

it('says of an invoice that is not made only that nothing is charged now', () => {
  expect(pauseChargeTexts({ charge: null, start: 'now', losesDiscount: false }, 'en')).toEqual([
    'Nothing is charged or credited now.',
  ])
  expect(pauseChargeTexts({ charge: null, start: 'period_end', losesDiscount: false }, 'en')).toEqual([])
})
