import { directionOf, type Direction } from './direction-of'
import type { Locale, Tag } from './locales'
import { tagOf } from './tag-of'

/** The attributes of an element with a locale's texts: it has both or neither, since one says how to read the other. */
export function writingOf(locale: Locale): { lang: Tag; dir: Direction } {
  return { lang: tagOf(locale), dir: directionOf(locale) }
}
