import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardExpiry } from './card-expiry'
import { buildCard } from '../testing/build-card'

const card = buildCard({ expMonth: 6, expYear: 2023 })
const july = new Date('2023-07-01T00:00:00Z')
const lastMoment = new Date(july.getTime() - 1)

it('is fine through the last day of its month', () => {
  expect(cardExpiry(card, lastMoment, null)).toEqual({ status: 'ok', expiresAt: july, mattersAt: null })
})

it('has expired from the first of the next month, which the next charge will feel', () => {
  const nextChargeAt = new Date('2023-07-14T00:00:00Z')
  expect(cardExpiry(card, july, nextChargeAt)).toEqual({ status: 'expired', expiresAt: july, mattersAt: nextChargeAt })
  expect(cardExpiry(card, july, null)).toEqual({ status: 'expired', expiresAt: july, mattersAt: null })
})

it('expires before a renewal of the next month, not before one of the last day of its own', () => {
  expect(cardExpiry(card, new Date('2023-06-01T00:00:00Z'), july)).toEqual({
    status: 'expires_before_renewal',
    expiresAt: july,
    mattersAt: july,
  })
  expect(cardExpiry(card, new Date('2023-06-01T00:00:00Z'), lastMoment)?.status).toBe('ok')
})

it('of December ends with the year', () => {
  expect(cardExpiry(buildCard(), july, null)?.expiresAt).toEqual(new Date('2026-01-01T00:00:00Z'))
})

it('is not a matter of methods without an expiry', () => {
  expect(cardExpiry(buildCard({ type: 'sepa_debit', expMonth: null, expYear: null }), july, july)).toBeNull()
})

it('never gets better as time goes on', () => {
  const rank = { ok: 0, expires_before_renewal: 1, expired: 2 }
  const moment = fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2030-01-01') })
  const month = fc.integer({ min: 1, max: 12 })
  const year = fc.integer({ min: 2020, max: 2030 })
  fc.assert(
    fc.property(month, year, moment, moment, moment, (expMonth, expYear, a, b, charge) => {
      const [early, late] = a < b ? [a, b] : [b, a]
      const at = (now: Date) => rank[cardExpiry(buildCard({ expMonth, expYear }), now, charge)?.status ?? 'ok']
      expect(at(early)).toBeLessThanOrEqual(at(late))
    }),
  )
})
