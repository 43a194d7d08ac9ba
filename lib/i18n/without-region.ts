import { languageOf } from './language-of'
import type { Locale } from './locales'
import { tagOf } from './tag-of'

/** The same words without the region, for documents: they read the same wherever they are opened. */
export function withoutRegion(locale: Locale): Locale {
  return `${languageOf(locale)}${locale.slice(tagOf(locale).length)}` as Locale
}
