import { expect, it } from 'vitest'
import { losesDiscount } from './loses-discount'

const billed = new Date('2024-03-14T00:00:00Z')
const breakdown = (endsAt: Date | null) => ({
  lines: [],
  otherLines: 0,
  discounts: [{ amount: 500, name: null, endsAt }],
  prepaid: 0,
  taxes: [],
  startingBalance: 0,
})

it.each([
  ['ends before', new Date('2024-03-13T00:00:00Z'), true],
  ['ends as it is billed', billed, true],
  ['goes on', new Date('2024-03-15T00:00:00Z'), false],
  ['has no end', null, false],
])('of a discount that %s', (_name, endsAt, lost) => {
  expect(losesDiscount(breakdown(endsAt), billed)).toBe(lost)
})

it('without a preview loses none', () => expect(losesDiscount(null, billed)).toBe(false))
