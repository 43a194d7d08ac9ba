import type { Locale } from '@/lib/i18n'
import { countryName } from '@/lib/i18n/country-name'
import type { Address } from '@/lib/billing/objects/address'
import { addressLines } from './address-lines'

/** An address in its country's format, with the country's name in the reader's language last. */
export function formatAddress(address: Address | null, locale: Locale): string[] {
  if (!address) return []
  const lines = [...addressLines(address), countryName(address.country?.trim() ?? null, locale)]
  return lines.filter((line): line is string => Boolean(line))
}
