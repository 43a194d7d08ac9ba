import { factsOf, languages } from '../languages'
import { locales, type Language, type Tag } from '../locales'
import { matchLocale } from './match-locale'
import { readRegion } from './read-region'

/**
 * Stripe's name for one of our locales, as its API and Stripe.js take it: its plain `pt` is Portugal's.
 * https://docs.stripe.com/js/appendix/supported_locales
 */
export function stripeLocaleOf(locale: string): string {
  return (Object.hasOwn(languages, locale) && factsOf(locale as Language).stripe) || locale
}

/** The locale that Stripe means by one of its names, or the best match for any other BCP 47 tag, with its region. */
export function readLocale(tag: string): Tag | null {
  const language = matchStripeLocale(tag)
  return language && (readRegion(tag, language) ?? language)
}

/** The language that Stripe means by one of its names, and the best match for any other BCP 47 tag. */
export function matchStripeLocale(tag: string): Language | null {
  return locales.find((language) => factsOf(language).stripe === tag) ?? matchLocale(tag)
}
