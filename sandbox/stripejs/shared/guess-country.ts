import type { StripeJsLocale } from './resolve-locale'

/**
 * The country that the form opens with. Stripe looks up the visitor's address, which a stand-in cannot. It takes the
 * browser's region if the page is in the browser's language, else the one where CLDR finds most of its speakers.
 */
export function guessCountry(locale: StripeJsLocale, browserLanguage: string): string {
  const [language, region] = browserLanguage.split('-')
  const same = locale.split('-')[0] === language
  return same && region && /^[A-Z]{2}$/.test(region) ? region : (new Intl.Locale(locale).maximize().region ?? 'US')
}
