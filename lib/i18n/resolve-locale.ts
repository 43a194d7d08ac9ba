import Negotiator from 'negotiator'
import { locales, type Locale } from './locales'
import { matchLocale } from './match-locale'
import { readRegion } from './read-region'

export type LocalePreferences = {
  chosen?: string | null
  /** set by whoever created the session */
  session?: string | null
  /** Stripe's `preferred_locales`, best first */
  customer?: readonly string[] | null
  merchant?: string | null
  acceptLanguage?: string | null
}

/**
 * The locale of a page: the first preference, in this order, that matches a supported language; else English. Readers of
 * English get the region that their browser asks for first, else the customer's.
 */
export function resolveLocale(preferences: LocalePreferences): Locale {
  const { chosen, session, customer, merchant, acceptLanguage } = preferences
  const accepted = acceptedLanguages(acceptLanguage ?? '')
  for (const tag of [chosen, session, ...(customer ?? []), merchant, ...accepted]) {
    const locale = tag ? matchLocale(tag) : null
    if (locale) return locale === 'en' ? withRegion(accepted, customer ?? []) : locale
  }
  return locales[0]
}

/** Browsers in other languages ask for "en-US" last whoever uses them, so only the first they ask for counts. */
function withRegion([first = '']: readonly string[], customer: readonly string[]): Locale {
  const region = readRegion(first) ?? customer.map(readRegion).find((known) => known !== null)
  return region ? `en-${region}` : 'en'
}

// The header is the visitor's text, so it is read no further than the longest that browsers send.
const longestHeader = 1000

function acceptedLanguages(header: string): string[] {
  return new Negotiator({ headers: { 'accept-language': header.slice(0, longestHeader) } }).languages()
}
