import { expect, it } from 'vitest'
import { renewalsBefore } from './renewals-before'
import { buildItem } from '../testing/build-item'

const monthly = buildItem({ currentPeriodEnd: new Date('2023-01-31T00:00:00Z') })

it('counts the renewals until then, with the last of short months', () => {
  const before = (end: string) => renewalsBefore({ items: [monthly] }, new Date(end))
  expect(before('2023-01-31T00:00:00Z')).toBe(0)
  expect(before('2023-02-28T00:00:00Z')).toBe(1)
  expect(before('2023-02-28T00:00:01Z')).toBe(2)
  expect(before('2023-07-31T00:00:00Z')).toBe(6)
})

it('is not told where items renew at different intervals', () => {
  const yearly = buildItem({ price: { interval: 'year' } })
  expect(renewalsBefore({ items: [monthly, yearly] }, new Date('2024-01-31T00:00:00Z'))).toBeNull()
})
