import { directionOf, type Direction } from './direction-of'
import type { Locale } from './locales'

/** The attributes of an element with a locale's texts: it has both or neither, since one says how to read the other. */
export function writingOf(locale: Locale): { lang: Locale; dir: Direction } {
  return { lang: locale, dir: directionOf(locale) }
}
