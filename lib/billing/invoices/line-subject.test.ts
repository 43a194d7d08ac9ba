import { expect, it } from 'vitest'
import { lineSubject } from './line-subject'

it.each([
  ['1 × Premium Monthly (at $29.99 / month)', 'charge', 'Premium Monthly'],
  ['123 × Calls (Tier 1 at $0.05 every 3 months)', 'charge', 'Calls'],
  ['Premium (yearly) (at €100.00 / year)', 'charge', 'Premium (yearly)'],
  ['Unused time on 2 × Premium after 14 Jun 2026', 'unused', '2 × Premium'],
  ['Remaining time on Premium after 04 Jun 2026', 'remaining', 'Premium'],
  ['Trial period for Premium', 'trial', 'Premium'],
])('reads Stripe’s own sentence: %s', (description, kind, name) => {
  expect(lineSubject(description)).toEqual({ kind, name })
})

it.each(['Consulting in June', 'Remaining time on the clock', 'Two chairs (at the office)x', ''])(
  'leaves the merchant’s own text as it is: %s',
  (description) => expect(lineSubject(description)).toEqual({ kind: 'plain', name: description }),
)
