import { languageOf } from './language-of'
import { factsOf } from './languages'
import type { Locale } from './locales'

export type Direction = 'ltr' | 'rtl'

/** Which way a locale's texts are written; HTML's `dir`. */
export function directionOf(locale: Locale): Direction {
  return factsOf(languageOf(locale)).direction ?? 'ltr'
}
