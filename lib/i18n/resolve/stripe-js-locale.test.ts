import { expect, it } from 'vitest'
import { messages } from '@/sandbox/stripejs/shared/messages'
import { resolveLocale } from '@/sandbox/stripejs/shared/resolve-locale'
import { locales, type Language, type Locale } from '../locales'
import { stripeJsLocale } from './stripe-js-locale'

// A language whose texts the stand-in lacks does not compile.
const standIn: Record<Language, unknown> = messages

it.each(locales)('the stand-in for Stripe.js speaks %s when asked by Stripe’s name for it', (language) => {
  expect(standIn).toHaveProperty([language])
  expect(resolveLocale(stripeJsLocale(language), [])).toBe(language)
})

it.each<[Locale, string]>([
  ['pt-PT', 'pt'],
  ['en-GB', 'en-GB'],
  ['en-US', 'en'],
  ['es-419', 'es-419'],
  ['it-x-abcdefgh-12345678', 'it'],
  ['pt-PT-x-abcdefgh-12345678', 'pt'],
  ['en-GB-x-abcdefgh-12345678', 'en-GB'],
])('%s is %s in Stripe.js', (locale, name) => {
  expect(stripeJsLocale(locale)).toBe(name)
})
