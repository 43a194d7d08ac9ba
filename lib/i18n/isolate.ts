import { directionOf } from './direction-of'
import type { Locale } from './locales'

/** FSI takes the direction of the text's first letter, LRI is left to right, and PDI ends both. */
const openings = { own: '\u2068', ltr: '\u2066' }
const end = '\u2069'

/**
 * A text that keeps its own order, or that from left to right, among others of a locale that is written from right to
 * left, as the values of messages do. In other locales it is the text alone.
 * https://www.w3.org/International/articles/inline-bidi-markup/
 */
export function isolate(text: string, locale: Locale, order: keyof typeof openings = 'own'): string {
  return directionOf(locale) === 'rtl' ? `${openings[order]}${balanced(text)}${end}` : text
}

/** Every isolate within a text that others wrote ends within it, so that none reaches what stands around it. */
function balanced(text: string): string {
  let open = 0
  const closed = text.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark === end && open === 0) return ''
    open += mark === end ? -1 : 1
    return mark
  })
  return closed + end.repeat(open)
}
