import { expect, it } from 'vitest'
import { orderRuns } from './order-runs'

it.each([
  [
    [0, 0],
    [0, 1],
  ],
  [
    [0, 1, 1, 0],
    [0, 2, 1, 3],
  ],
  [
    [1, 1, 1],
    [2, 1, 0],
  ],
  // Latin within Arabic stays in order, and so do figures.
  [
    [1, 2, 2, 1],
    [3, 1, 2, 0],
  ],
  [
    [0, 1, 2, 1, 0],
    [0, 3, 2, 1, 4],
  ],
  [[], []],
])('levels %j are set as %j', (levels, order) => expect(orderRuns(levels)).toEqual(order))
