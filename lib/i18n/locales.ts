/** The languages of every page, mail and document, as BCP 47 tags. The first is the last resort. */
export const locales = ['en', 'it', 'es', 'pt-BR', 'pt-PT'] as const

export type Locale = (typeof locales)[number]

/** Each language by its own name, as a language switch shows it. */
export const localeNames: Record<Locale, string> = {
  en: 'English',
  it: 'Italiano',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  'pt-PT': 'Português (Portugal)',
}
