import { afterEach, describe, expect, it, vi } from 'vitest'
import { log } from '@/lib/log'
import { inContext } from '@/lib/observe/context'
import { isRefusal } from './is-refusal'
import { logRefusal } from './log-refusal'

afterEach(() => void vi.restoreAllMocks())

function written(headers: Record<string, string>, refusal: Partial<Parameters<typeof logRefusal>[1]> = {}) {
  const [warn, info] = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'info')]
  logRefusal(new Headers(headers), {
    door: 'portal',
    who: null,
    what: 'subscription.cancel',
    why: 'wrong_browser',
    ...refusal,
  })
  return { warned: warn.mock.calls.map(([line]) => line), told: info.mock.calls.map(([line]) => line) }
}

describe('a refusal', () => {
  it('says who was refused what and why, from which address, in which request, at whose door', () => {
    const { warned } = written(
      { 'x-forwarded-for': '203.0.113.9', 'x-request-id': 'b7e5d6c4-1' },
      { who: 'user:u_1', merchantId: 'merch_1', customerId: 'cus_1', sessionId: 'bps_1' },
    )
    expect(warned).toEqual([
      {
        security: 'refused',
        door: 'portal',
        who: 'user:u_1',
        what: 'subscription.cancel',
        why: 'wrong_browser',
        merchantId: 'merch_1',
        customerId: 'cus_1',
        sessionId: 'bps_1',
        address: '203.0.113.9',
        requestId: 'b7e5d6c4-1',
      },
    ])
  })

  it('of nobody known is anonymous, and what a visitor wrote into headers or a form is not repeated', () => {
    const { warned } = written(
      { 'x-forwarded-for': 'ada@example.com', 'x-request-id': 'https://x.example/p/eyJ.a.b' },
      { merchantId: 'm\n{"forged":1}' },
    )
    expect(warned).toMatchObject([{ who: 'anonymous', address: null, requestId: null, merchantId: null }])
  })

  it('names the merchant and the request that the log knows', () => {
    const { warned } = inContext({ requestId: 'req_1', merchantId: 'merch_1' }, () => written({}))
    expect(warned).toMatchObject([{ requestId: 'req_1', merchantId: 'merch_1' }])
  })

  it('that comes with time is no warning', () => {
    const { warned, told } = written({}, { why: 'session_idle' })
    expect(warned).toEqual([])
    expect(told).toHaveLength(1)
  })
})

it('what the customer’s bank or form decides is no refusal of access', () => {
  expect(
    (['card_declined', 'invalid_input', 'already_canceled', 'database_unavailable'] as const).some(isRefusal),
  ).toBe(false)
  expect((['not_allowed', 'wrong_origin', 'not_found', 'rate_limited'] as const).every(isRefusal)).toBe(true)
})
