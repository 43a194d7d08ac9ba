import { directionOf } from './direction-of'
import type { Locale } from './locales'

/** FSI takes the direction of the text's first letter, LRI is left to right, and PDI ends both. */
const openings = { own: '\u2068', ltr: '\u2066' }

/**
 * A text that keeps its own order, or that from left to right, among others of a locale that is written from right to
 * left, as the values of messages do. In other locales it is the text alone.
 * https://www.w3.org/International/articles/inline-bidi-markup/
 */
export function isolate(text: string, locale: Locale, order: keyof typeof openings = 'own'): string {
  return directionOf(locale) === 'rtl' ? `${openings[order]}${text}\u2069` : text
}
