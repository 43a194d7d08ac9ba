import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { clockCookie, serverNow } from './server-clock'

const withOffset = (value?: string) => ({
  get: (name: string) => (name === clockCookie && value !== undefined ? { value } : undefined),
})
const offsetOf = (value: string | undefined, mode: 'live' | 'test' | 'sandbox') =>
  (serverNow(withOffset(value), mode).getTime() - Date.now()) / 1000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('is moved by the cookie in sandbox mode', () => {
  expect(offsetOf('3600', 'sandbox')).toBe(3600)
  expect(offsetOf('-60', 'sandbox')).toBe(-60)
  expect(offsetOf(undefined, 'sandbox')).toBe(0)
})

it('is moved by nobody in live mode, nor with Stripe’s test keys', () => {
  expect(offsetOf('3600', 'live')).toBe(0)
  expect(offsetOf('3600', 'test')).toBe(0)
})

it.each(['', 'x', '1e9', '1.5', '99999999999', 'NaN', ' 5'])('takes %o for no offset', (value) => {
  expect(offsetOf(value, 'sandbox')).toBe(0)
})
