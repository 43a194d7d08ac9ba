import { expect, it } from 'vitest'
import { stripeFault } from './stripe-fault'

it.each([
  ['api_connection_error', true, 'stripe_unavailable'],
  ['api_connection_error', false, 'offline'],
  ['rate_limit_error', true, 'stripe_busy'],
  ['api_error', true, 'stripe_failed'],
  ['invalid_request_error', true, 'stripe_refused'],
  ['authentication_error', true, 'stripe_refused'],
] as const)('%s is %s', (type, isOnline, code) => {
  expect(stripeFault({ type }, isOnline)).toBe(code)
})
