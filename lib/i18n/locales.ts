import type { EnglishRegion } from './english-regions'

/** The languages of all pages, mails and documents, as BCP 47 tags. The first is the fallback. */
export const locales = ['en', 'it', 'es', 'pt-BR', 'pt-PT'] as const

export type Language = (typeof locales)[number]

/** How a reader is written to: a language, and for English the region whose dates and amounts are used, if known. */
export type Locale = Language | `en-${EnglishRegion}`

export const localeNames: Record<Language, string> = {
  en: 'English',
  it: 'Italiano',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  'pt-PT': 'Português (Portugal)',
}
