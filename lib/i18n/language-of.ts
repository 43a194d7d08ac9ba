import type { Language, Locale } from './locales'
import { isRegion } from './regions'

/** The language of a locale, without the region. */
export function languageOf(locale: Locale): Language {
  return isRegion(locale) ? (locale.slice(0, 2) as Language) : locale
}
