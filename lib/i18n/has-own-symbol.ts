import { englishRegions, type EnglishRegion } from './english-regions'
import type { Locale } from './locales'

/** Whether a reader takes a bare "$" or "£" for this currency (in capitals) and no other. */
export function hasOwnSymbol(locale: Locale, currency: string): boolean {
  const [, region] = locale.split('-')
  return locale.startsWith('en-') && englishRegions[region as EnglishRegion] === currency
}
