import { factsOf, languages, type Language } from './languages'
import type { Region } from './regions'

export type { Language } from './languages'

/** The languages of all pages, mails and documents. The first is the fallback. */
export const locales = Object.keys(languages) as [Language, ...Language[]]

/** How a reader is written to: a language, or that of a region whose dates, amounts or words differ. */
export type Locale = Language | Region

/** Each language under its own name. */
export const localeNames = Object.fromEntries(locales.map((language) => [language, factsOf(language).name])) as Record<
  Language,
  string
>
