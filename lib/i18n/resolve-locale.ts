import Negotiator from 'negotiator'
import { locales, type Locale } from './locales'
import { matchLocale } from './match-locale'

export type LocalePreferences = {
  chosen?: string | null
  /** set by whoever created the session */
  session?: string | null
  /** Stripe's `preferred_locales`, best first */
  customer?: readonly string[] | null
  merchant?: string | null
  acceptLanguage?: string | null
}

/** The language of a page: the first preference, in this order, that matches a supported language; else English. */
export function resolveLocale(preferences: LocalePreferences): Locale {
  const { chosen, session, customer, merchant, acceptLanguage } = preferences
  const tags = [chosen, session, ...(customer ?? []), merchant, ...acceptedLanguages(acceptLanguage ?? '')]
  for (const tag of tags) {
    const locale = tag ? matchLocale(tag) : null
    if (locale) return locale
  }
  return locales[0]
}

// The header is the visitor's text, so it is read no further than the longest that browsers send.
const longestHeader = 1000

function acceptedLanguages(header: string): string[] {
  return new Negotiator({ headers: { 'accept-language': header.slice(0, longestHeader) } }).languages()
}
