import { expect, it } from 'vitest'
import { returnOutcome } from './return-outcome'

it.each([
  ['payment', 'succeeded', 'paid'],
  ['payment', 'processing', 'under_way'],
  ['payment', 'requires_capture', 'under_way'],
  ['payment', 'requires_action', 'not_paid'],
  ['payment', 'requires_payment_method', 'not_paid'],
  ['payment', 'canceled', 'not_paid'],
  ['setup', 'succeeded', 'method_confirmed'],
  ['setup', 'processing', 'method_under_way'],
  ['setup', 'requires_payment_method', 'method_not_confirmed'],
] as const)('of a %s that is %s is %s', (kind, status, outcome) => {
  expect(returnOutcome(kind, status)).toBe(outcome)
})
