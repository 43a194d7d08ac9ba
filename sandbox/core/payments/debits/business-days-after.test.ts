import { expect, it } from 'vitest'
import { businessDaysAfter } from './business-days-after'

const at = (text: string) => Date.parse(text) / 1000

it('counts Monday to Friday alone', () => {
  expect(businessDaysAfter(at('2026-11-25T10:00:00Z'), 5)).toBe(at('2026-12-02T10:00:00Z'))
  expect(businessDaysAfter(at('2026-11-27T10:00:00Z'), 1)).toBe(at('2026-11-30T10:00:00Z'))
})

it('a debit of the weekend is told of from Monday on', () => {
  expect(businessDaysAfter(at('2026-11-28T10:00:00Z'), 1)).toBe(at('2026-11-30T10:00:00Z'))
})
