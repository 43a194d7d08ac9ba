import { expect, it } from 'vitest'
import type { RunningDiscount } from '@/lib/billing/subscriptions/running-discounts'
import { buildItem } from '@/lib/billing/testing/build-item'
import type { Locale } from '@/lib/i18n'
import { codeText } from './code-text'
import { discountText } from './discount-text'

const loyal: RunningDiscount = { name: 'Loyal', off: { percent: 12.5 }, lasts: 'forever', endsAt: null, only: null }
const endsAt = new Date('2026-08-01T12:00:00Z')

const text = (more: Partial<RunningDiscount>, locale: Locale = 'en') =>
  discountText({ ...loyal, ...more }, { locale, timeZone: 'UTC' }).replaceAll('\u00a0', ' ')

it('says what a discount takes off and how long', () => {
  expect(text({})).toBe('Loyal: 12.5% off as long as your subscription runs')
  expect(text({ lasts: 'once', off: { amount: 500n, currency: 'usd' } })).toBe('Loyal: USD 5.00 off your next payment')
  expect(text({ lasts: 'until', endsAt })).toBe('Loyal: 12.5% off until 1 August 2026')
  expect(text({ lasts: 'before_next', endsAt })).toBe(
    'Loyal: 12.5% off until 1 August 2026, so your next payment is without it',
  )
  expect(text({ lasts: 'until', endsAt }, 'it')).toBe('Loyal: 12,5% di sconto fino al 1º agosto 2026')
})

it('names what alone it lowers', () => {
  expect(text({ only: [buildItem()] })).toBe(
    'Loyal: 12.5% off as long as your subscription runs (on Premium Monthly only)',
  )
})

it('says no more than is known of a coupon that was deleted', () => {
  expect(text({ name: null, off: null, lasts: 'until', endsAt })).toBe('Discount: until 1 August 2026')
  expect(text({ name: null, off: null, lasts: 'unknown' })).toBe('Discount')
})

it('says of a code that is over before the next payment that it does not lower that', () => {
  const terms = { percentOff: 20, amountOff: null, duration: 'repeating' as const, months: 3, endsAt: +endsAt / 1000 }
  const reader = { locale: 'en', timeZone: 'UTC' } as const
  expect(codeText(terms, 'usd', reader)).toBe('20% off until 1 August 2026')
  expect(codeText(terms, 'usd', reader, new Date('2026-09-01'))).toBe(
    '20% off until 1 August 2026, so your next payment is without it',
  )
})
