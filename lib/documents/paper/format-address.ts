import type { Locale } from '@/lib/i18n'
import type { Address } from '@/lib/billing/objects/address'
import { addressLines } from './address-lines'

/** An address in its country's format, with the country's name in the reader's language last. */
export function formatAddress(address: Address | null, locale: Locale): string[] {
  if (!address) return []
  const lines = [...addressLines(address), countryName(address.country?.trim() ?? null, locale)]
  return lines.filter((line): line is string => Boolean(line))
}

/** A country's name by its ISO 3166 code; any other text is returned unchanged. */
export function countryName(country: string | null, locale: Locale): string | null {
  if (!country || !/^[a-z]{2}$/i.test(country)) return country
  return new Intl.DisplayNames(locale, { type: 'region' }).of(country.toUpperCase()) ?? country
}
