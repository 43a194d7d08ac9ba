type Facts = {
  /** what it calls itself */
  name: string
  /** Stripe's name for it, where that is another */
  stripe?: string
  direction?: 'rtl'
}

/** Every language of pages, mails and documents by its BCP 47 tag. The first is the fallback. */
export const languages = {
  en: { name: 'English' },
  it: { name: 'Italiano' },
  de: { name: 'Deutsch' },
  es: { name: 'Español' },
  fr: { name: 'Français' },
  nl: { name: 'Nederlands' },
  pl: { name: 'Polski' },
  'pt-BR': { name: 'Português (Brasil)' },
  'pt-PT': { name: 'Português (Portugal)', stripe: 'pt' },
  ja: { name: '日本語' },
  ar: { name: 'العربية', direction: 'rtl' },
  he: { name: 'עברית', direction: 'rtl' },
} as const satisfies Record<string, Facts>

export type Language = keyof typeof languages

export const factsOf = (language: Language): Facts => languages[language]
