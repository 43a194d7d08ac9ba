import { factsOf, languages, type Language } from './languages'
import type { Region } from './regions'

export type { Language } from './languages'

/** The languages of all pages, mails and documents. The first is the fallback. */
export const locales = Object.keys(languages) as [Language, ...Language[]]

/** A language, or that of a region whose dates, amounts or words differ. */
export type Tag = Language | Region

/**
 * How a reader is written to: a tag, followed by a merchant's own words in that language where it has any. They are named
 * in the private part of BCP 47, so that whatever takes a locale takes them along. Outside of our own texts, `tagOf` is
 * what stands for the language.
 */
export type Locale = Tag | `${Tag}-x-${string}`

/** Each language under its own name. */
export const localeNames = Object.fromEntries(locales.map((language) => [language, factsOf(language).name])) as Record<
  Language,
  string
>
