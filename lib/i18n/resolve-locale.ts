import Negotiator from 'negotiator'
import { locales, type Locale } from './locales'
import { matchLocale } from './match-locale'

export type LocalePreferences = {
  /** what the visitor chose on this page */
  chosen?: string | null
  /** given by whoever made the session */
  session?: string | null
  /** Stripe's `preferred_locales`, best first */
  customer?: readonly string[] | null
  /** the merchant's default */
  merchant?: string | null
  /** the browser's header */
  acceptLanguage?: string | null
}

/** The language of a page: the first preference, in this order, that one of ours can serve; else English. */
export function resolveLocale(preferences: LocalePreferences): Locale {
  const { chosen, session, customer, merchant, acceptLanguage } = preferences
  const tags = [chosen, session, ...(customer ?? []), merchant, ...acceptedLanguages(acceptLanguage ?? '')]
  for (const tag of tags) {
    const locale = tag ? matchLocale(tag) : null
    if (locale) return locale
  }
  return locales[0]
}

// The header is anyone's text: a longer one than any browser sends is read no further.
const longestHeader = 1000

function acceptedLanguages(header: string): string[] {
  return new Negotiator({ headers: { 'accept-language': header.slice(0, longestHeader) } }).languages()
}
