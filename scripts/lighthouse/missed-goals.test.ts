import { expect, it } from 'vitest'
import { medianFigures } from './median-figures'
import { missedGoals } from './missed-goals'

const good = { accessibility: 100, bestPractices: 100, performance: 98, lcpMs: 1500, tbtMs: 100, cls: 0 }

it('a page at its goals misses none', () => {
  expect(missedGoals(good)).toEqual([])
})

it('names each figure beyond its goal', () => {
  expect(missedGoals({ ...good, performance: 97, lcpMs: 1501, cls: 0.001 })).toEqual([
    'performance is 97, not at least 98',
    'lcpMs is 1501, not at most 1500',
    'cls is 0.001, not at most 0',
  ])
})

it('takes the median of each figure, whichever run it is of', () => {
  const runs = [good, { ...good, lcpMs: 900, tbtMs: 300 }, { ...good, lcpMs: 1200, tbtMs: 20 }]
  expect(medianFigures(runs)).toEqual({ ...good, lcpMs: 1200, tbtMs: 100 })
})
