import { formatAddress as formatPostalAddress } from 'localized-address-format'
import type { Locale } from '@/lib/i18n'
import type { PostalAddress } from '@/lib/mirror/full-invoice'

/** An address in its country's format, with the country's name in the reader's language last. */
export function formatAddress(address: PostalAddress | null, locale: Locale): string[] {
  if (!address) return []
  const { line1, line2, city, state, postalCode, country } = address
  const lines = formatPostalAddress({
    postalCountry: country ?? '',
    addressLines: [line1 ?? '', line2 ?? ''].filter(Boolean),
    locality: city ?? '',
    administrativeArea: state ?? '',
    postalCode: postalCode ?? '',
  })
  return [...lines, countryName(country, locale)].filter((line): line is string => Boolean(line))
}

/** A country's name by its ISO 3166 code; any other text is returned unchanged. */
export function countryName(country: string | null, locale: Locale): string | null {
  if (!country || !/^[a-z]{2}$/i.test(country)) return country
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country.toUpperCase()) ?? country
}
