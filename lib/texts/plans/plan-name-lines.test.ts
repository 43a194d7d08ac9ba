import { expect, it } from 'vitest'
import { planNameLines } from './plan-name-lines'

it('names one plan, or two', () => {
  expect(planNameLines([], 'en')).toEqual([])
  expect(planNameLines(['Premium'], 'en')).toEqual(['Premium'])
  expect(planNameLines(['Premium', 'Seats'], 'en')).toEqual(['Premium', 'Seats'])
})

it('counts the rest of many', () => {
  const names = Array.from({ length: 130 }, (_, index) => `Plan ${index + 1}`)
  expect(planNameLines(names, 'en')).toEqual(['Plan 1', 'and 129 more'])
  expect(planNameLines(names.slice(0, 3), 'it')).toEqual(['Plan 1', 'e altri 2'])
})
