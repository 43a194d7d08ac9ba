export const stripeJsLocales = ['en', 'it', 'es', 'pt-BR', 'pt-PT'] as const

export type StripeJsLocale = (typeof stripeJsLocales)[number]

/**
 * The language of the frames for Stripe.js's `locale` option. `auto` or none means the browser's language. Stripe's
 * `pt` is European Portuguese. A language without a translation falls back to English.
 */
export function resolveLocale(wanted: string | null | undefined, browserLanguages: readonly string[]): StripeJsLocale {
  const asked = !wanted || wanted === 'auto' ? browserLanguages : [wanted]
  for (const tag of asked) {
    const [language, region] = tag.split(/[-_]/)
    if (language === 'pt') return region?.toUpperCase() === 'BR' ? 'pt-BR' : 'pt-PT'
    const known = stripeJsLocales.find((locale) => locale === language?.toLowerCase())
    if (known) return known
  }
  return 'en'
}
