import { expect, it } from 'vitest'
import { renewalsBefore } from './renewals-before'
import { buildItem } from '../testing/build-item'

const monthly = buildItem({
  currentPeriodStart: new Date('2022-12-31T00:00:00Z'),
  currentPeriodEnd: new Date('2023-01-31T00:00:00Z'),
})
const since = (startDate: string) => ({ startDate: new Date(startDate), trialEnd: null })

it('counts the renewals until then, with the last of short months', () => {
  const before = (end: string) => renewalsBefore({ items: [monthly], ...since('2022-10-31T00:00:00Z') }, new Date(end))
  expect(before('2023-01-31T00:00:00Z')).toBe(0)
  expect(before('2023-02-28T00:00:00Z')).toBe(1)
  expect(before('2023-02-28T00:00:01Z')).toBe(2)
  expect(before('2023-07-31T00:00:00Z')).toBe(6)
})

it('is not told where items renew at different intervals', () => {
  const yearly = buildItem({ price: { interval: 'year' } })
  expect(
    renewalsBefore({ items: [monthly, yearly], ...since('2022-10-31T00:00:00Z') }, new Date('2024-01-31T00:00:00Z')),
  ).toBeNull()
})

it('goes back to its own day after a short month', () => {
  const quarterly = buildItem({
    currentPeriodStart: new Date('2026-11-30T00:00:00Z'),
    currentPeriodEnd: new Date('2027-02-28T00:00:00Z'),
    price: { interval: 'month', intervalCount: 3 },
  })
  const before = (start: string, end: string) => renewalsBefore({ items: [quarterly], ...since(start) }, new Date(end))
  // The third period ends on 30 May, and so does a term of three periods.
  expect(before('2026-11-30T00:00:00Z', '2027-05-30T00:00:00Z')).toBe(1)
  expect(before('2026-05-31T00:00:00Z', '2027-05-31T00:00:00Z')).toBe(1)
  // What began on another day says nothing of its rhythm.
  expect(before('2026-11-29T00:00:00Z', '2027-05-30T00:00:01Z')).toBe(2)
})
