import { expect, it } from 'vitest'
import { readPlanChoice } from './read-plan-choice'

it('a plan is chosen by its price, or the current one, with a whole number of it or as many as before', () => {
  expect(readPlanChoice({})).toBeNull()
  expect(readPlanChoice({ quantity: '2' })).toEqual({ price: null, quantity: 2 })
  expect(readPlanChoice({ price: 'price_1', quantity: '' })).toEqual({ price: 'price_1', quantity: null })
  expect(readPlanChoice({ price: 'price_1', quantity: '2' })).toEqual({ price: 'price_1', quantity: 2 })
  for (const quantity of ['-1', '1.5', 'x', '9'.repeat(16)])
    expect(readPlanChoice({ price: 'price_1', quantity })).toEqual({ price: 'price_1', quantity: NaN })
})
