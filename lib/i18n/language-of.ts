import type { Language, Locale } from './locales'

/** The language of a locale, without the region. */
export function languageOf(locale: Locale): Language {
  return locale.startsWith('en-') ? 'en' : (locale as Language)
}
