import { messages } from './messages'

export type StripeJsLocale = keyof typeof messages

export const stripeJsLocales = Object.keys(messages) as [StripeJsLocale, ...StripeJsLocale[]]

/**
 * The language of the frames for Stripe.js's `locale` option. `auto` or none means the browser's language. Stripe's
 * `pt` is European Portuguese. A language without a translation falls back to English.
 */
export function resolveLocale(wanted: string | null | undefined, browserLanguages: readonly string[]): StripeJsLocale {
  const asked = !wanted || wanted === 'auto' ? browserLanguages : [wanted]
  return asked.map(knownLocale).find((locale) => locale !== null) ?? stripeJsLocales[0]
}

function knownLocale(tag: string): StripeJsLocale | null {
  const wanted = tag.replace('_', '-').toLowerCase()
  const [language] = wanted.split('-')
  const named = (name: string | undefined) => stripeJsLocales.find((locale) => locale.toLowerCase() === name)
  return named(wanted) ?? (language === 'pt' ? 'pt-PT' : (named(language) ?? null))
}
