import type { StripeJsLocale } from './resolve-locale'

const homes: Record<StripeJsLocale, string> = { en: 'US', it: 'IT', es: 'ES', 'pt-BR': 'BR', 'pt-PT': 'PT' }

/**
 * The country the form opens with. Stripe asks where the visitor's address is; a stand-in has no such map,
 * so it takes the browser's region when the page is in the browser's language, else the language's home.
 */
export function guessCountry(locale: StripeJsLocale, browserLanguage: string): string {
  const [language, region] = browserLanguage.split('-')
  const same = locale.split('-')[0] === language
  return same && region && /^[A-Z]{2}$/.test(region) ? region : homes[locale]
}
