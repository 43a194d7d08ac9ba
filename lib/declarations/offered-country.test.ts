import { expect, it } from 'vitest'
import { lawOff, type LawCountry } from '@/lib/billing/law/law-settings'
import type { Language } from '@/lib/i18n/locales'
import { offeredCountry } from './offered-country'

const on = { ...lawOff, cancellation: { enabled: true } }
const law = (...countries: LawCountry[]) => ({
  DE: countries.includes('DE') ? on : lawOff,
  FR: countries.includes('FR') ? on : lawOff,
  other: countries.includes('other') ? on : lawOff,
})
const all = law('DE', 'FR', 'other')
const asked = (country: string | null, language: Language = 'en', home = 'IT') => ({ asked: country, language, home })

it.each([
  ['the one asked for', all, asked('DE'), 'DE'],
  ['the plain form of a country without a table', all, asked('IT', 'de'), 'other'],
  ['the one of the reader’s language', all, asked(null, 'fr'), 'FR'],
  ['the merchant’s', all, asked(null, 'en', 'DE'), 'DE'],
  ['the plain form', all, asked(null), 'other'],
  ['one that is on, where the one asked for is off', law('FR'), asked('DE', 'de'), 'FR'],
  ['none, where all are off', law(), asked('DE'), null],
])('shows %s', (_, switched, wanted, country) => {
  expect(offeredCountry(switched, 'cancellation', wanted)).toBe(country)
})
