import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextRenewal } from './next-renewal'
import { periodEnd } from './period-end'
import { buildItem } from '../testing/build-item'

const ends = fc.array(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }), { minLength: 1 })

it('is the end of the only item', () => {
  expect(periodEnd({ items: [buildItem()] })).toEqual(new Date('2023-06-14T00:00:00Z'))
})

it('is the end of the last of several items, and the next renewal that of the first', () => {
  fc.assert(
    fc.property(ends, (dates) => {
      const items = dates.map((currentPeriodEnd) => buildItem({ currentPeriodEnd }))
      const last = periodEnd({ items })
      const first = nextRenewal({ items })
      expect(dates).toContainEqual(last)
      expect(dates).toContainEqual(first)
      expect(dates.every((date) => date <= last && date >= first)).toBe(true)
    }),
  )
})
