/** The languages of all pages, mails and documents, as BCP 47 tags. The first is the fallback. */
export const locales = ['en', 'it', 'es', 'pt-BR', 'pt-PT'] as const

export type Locale = (typeof locales)[number]

export const localeNames: Record<Locale, string> = {
  en: 'English',
  it: 'Italiano',
  es: 'Español',
  'pt-BR': 'Português (Brasil)',
  'pt-PT': 'Português (Portugal)',
}
