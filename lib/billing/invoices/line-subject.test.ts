import { expect, it } from 'vitest'
import { lineSubject } from './line-subject'

it.each([
  ['1 × Premium Monthly (at $29.99 / month)', 'charge', 'Premium Monthly'],
  ['123 × Calls (Tier 1 at $0.05 every 3 months)', 'charge', 'Calls'],
  ['Premium (yearly) (at €100.00 / year)', 'charge', 'Premium (yearly)'],
  ['Unused time on 2 × Premium after 14 Jun 2026', 'unused', '2 × Premium'],
  ['Remaining time on Premium after 04 Jun 2026', 'remaining', 'Premium'],
  ['1 user × Test Subscription (at $25.00 / month)', 'charge', 'Test Subscription'],
  ['2.5 GB of storage × Backup (Tier 2 at $0.10 / month)', 'charge', 'Backup'],
  ['Remaining time on 2 seat × Premium after 04 Jun 2026', 'remaining', '2 seat × Premium'],
  ['Free trial for 1 × Premium', 'trial', 'Premium'],
  ['Free trial for 10 user × Test Subscription', 'trial', 'Test Subscription'],
  ['Trial period for Premium', 'trial', 'Premium'],
])('reads Stripe’s own sentence: %s', (description, kind, name) => {
  expect(lineSubject(description)).toEqual({ kind, name })
})

it.each(['Consulting in June', 'Remaining time on the clock', 'Two chairs (at the office)x', ''])(
  'leaves the merchant’s own text as it is: %s',
  (description) => expect(lineSubject(description)).toEqual({ kind: 'plain', name: description }),
)
