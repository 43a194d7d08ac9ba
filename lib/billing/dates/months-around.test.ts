import { expect, it } from 'vitest'
import { monthsAround } from './months-around'

it('counts back over the turn of a year, the month itself last', () => {
  expect(monthsAround('2026-02', -3, 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
})

it('counts on from the month itself', () => {
  expect(monthsAround('2026-12', 0, 2)).toEqual(['2026-12', '2027-01'])
})
