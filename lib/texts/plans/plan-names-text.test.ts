import { expect, it } from 'vitest'
import { planNamesText } from './plan-names-text'

it('reads as a list, and as a sentence where plans are many', () => {
  expect(planNamesText([], 'en')).toBe('')
  expect(planNamesText(['Premium', 'Seats'], 'en')).toBe('Premium, Seats')
  expect(planNamesText(['Premium', 'Seats', 'Storage'], 'en')).toBe('Premium and 2 more')
  expect(planNamesText(['Premium', 'Seats', 'Storage'], 'pt-BR')).toBe('Premium e mais 2')
})
