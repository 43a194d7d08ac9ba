import type { StripeElementLocale } from '@stripe/stripe-js'
import { languageOf } from '../language-of'
import type { Locale, Tag } from '../locales'
import { stripeLocaleOf } from './stripe-locale'
import { tagOf } from '../tag-of'

// Of our regions, those that the types of Stripe.js name.
const regions: readonly Tag[] = ['en-AU', 'en-CA', 'en-GB', 'en-NZ', 'es-419', 'fr-CA']

/** The language of Stripe.js's forms and messages. */
export function stripeJsLocale(locale: Locale): StripeElementLocale {
  const tag = tagOf(locale)
  return stripeLocaleOf(regions.includes(tag) ? tag : languageOf(tag)) as StripeElementLocale
}
