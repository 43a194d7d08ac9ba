import type { Locale } from './locales'

/** A country's name by its ISO 3166 code; any other text is returned unchanged. */
export function countryName(country: string | null, locale: Locale): string | null {
  if (!country || !/^[a-z]{2}$/i.test(country)) return country
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country.toUpperCase()) ?? country
}
