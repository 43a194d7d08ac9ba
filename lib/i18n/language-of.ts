import type { Language, Locale } from './locales'
import { isRegion } from './regions'
import { tagOf } from './tag-of'

/** The language of a locale, without the region. */
export function languageOf(locale: Locale): Language {
  const tag = tagOf(locale)
  return isRegion(tag) ? (tag.slice(0, 2) as Language) : tag
}
