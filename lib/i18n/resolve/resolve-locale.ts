import Negotiator from 'negotiator'
import { loadLanguage } from '../load-language'
import { locales, type Language, type Tag } from '../locales'
import { matchLocale } from './match-locale'
import { readRegion } from './read-region'
import { matchStripeLocale } from './stripe-locale'

export type LocalePreferences = {
  chosen?: string | null
  /** set by whoever created the session */
  session?: string | null
  /** Stripe's `preferred_locales`, best first */
  customer?: readonly string[] | null
  acceptLanguage?: string | null
  merchant?: string | null
  /** the languages to choose from; all by default. The merchant's own is among them. */
  offered?: readonly Language[]
}

/**
 * The locale of a page, whose messages are read: of chosen, session, customer, browser and merchant the first that names
 * an offered language, or else the first offered. A region is that of what was chosen or set for the session, else that
 * of the browser's first language, else the customer's.
 */
export async function resolveLocale(preferences: LocalePreferences): Promise<Tag> {
  const locale = bestLocale(preferences)
  await loadLanguage(locale)
  return locale
}

function bestLocale({
  chosen,
  session,
  customer,
  merchant,
  acceptLanguage,
  offered = locales,
}: LocalePreferences): Tag {
  const isOffered = (language: Language | null): language is Language => language !== null && offered.includes(language)
  const accepted = acceptedLanguages(acceptLanguage ?? '')
  for (const tag of [chosen, session, ...(customer ?? [])]) {
    const language = tag ? matchStripeLocale(tag) : null
    // Browsers in other languages ask for "en-US" last whoever uses them, so only the first they ask for counts.
    const asked = tag === chosen || tag === session ? [tag] : []
    if (isOffered(language)) return regionOf(language, [...asked, accepted[0], ...(customer ?? [])])
  }
  for (const tag of [...accepted, merchant]) {
    const language = tag ? matchLocale(tag) : null
    if (isOffered(language)) return regionOf(language, [accepted[0], ...(customer ?? [])])
  }
  return regionOf(offered[0] ?? locales[0], [accepted[0], ...(customer ?? [])])
}

function regionOf(language: Language, tags: (string | null | undefined)[]): Tag {
  return tags.map((tag) => tag && readRegion(tag, language)).find(Boolean) || language
}

// The header is the visitor's text, so it is read no further than the longest that browsers send.
const longestHeader = 1000

function acceptedLanguages(header: string): string[] {
  return new Negotiator({ headers: { 'accept-language': header.slice(0, longestHeader) } }).languages()
}
