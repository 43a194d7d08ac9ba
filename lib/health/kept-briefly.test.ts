import { expect, it, vi } from 'vitest'
import { keptBriefly } from './kept-briefly'

it('asks once in its time, however many ask', async () => {
  let now = 0
  const ask = vi.fn(async () => now)
  const kept = keptBriefly(ask, 2_000, () => now)
  expect(await Promise.all([kept(), kept()])).toEqual([0, 0])
  now = 1_999
  expect(await kept()).toBe(0)
  now = 2_000
  expect(await kept()).toBe(2_000)
  expect(ask).toHaveBeenCalledTimes(2)
})
