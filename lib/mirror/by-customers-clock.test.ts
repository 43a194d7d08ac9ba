import { expect, it } from 'vitest'
import { byCustomersClock } from './by-customers-clock'

const time = new Date('2026-11-30T12:00:00Z')

it('is the server’s time where the customer has no test clock', () => {
  expect(byCustomersClock(time, { clockAhead: null })).toBe(time)
})

it('is as far from it as the test clock was when the customer asked', () => {
  expect(byCustomersClock(time, { clockAhead: 86_400n })).toEqual(new Date('2026-12-01T12:00:00Z'))
  expect(byCustomersClock(time, { clockAhead: -86_400n })).toEqual(new Date('2026-11-29T12:00:00Z'))
})
