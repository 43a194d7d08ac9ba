import type { StripeElementLocale } from '@stripe/stripe-js'
import { languageOf } from './language-of'
import type { Locale } from './locales'
import { stripeLocaleOf } from './stripe-locale'

// Of our regions, those that the types of Stripe.js name.
const regions: readonly Locale[] = ['en-AU', 'en-CA', 'en-GB', 'en-NZ', 'es-419', 'fr-CA']

/** The language of Stripe.js's forms and messages. */
export function stripeJsLocale(locale: Locale): StripeElementLocale {
  return stripeLocaleOf(regions.includes(locale) ? locale : languageOf(locale)) as StripeElementLocale
}
