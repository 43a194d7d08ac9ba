import { locales, type Language } from '@/lib/i18n/locales'
import { matchLocale } from '@/lib/i18n/resolve/match-locale'
import type { MerchantFace } from './merchant-face'

/**
 * The languages that a merchant's customers may read: all, or those that the merchant has chosen and its default. Names
 * that this release does not know are left out. Pages of no known merchant have every language.
 */
export function offeredLanguages(merchant: Pick<MerchantFace, 'locales' | 'defaultLocale'> | null): Language[] {
  if (!merchant || merchant.locales.length === 0) return locales
  const chosen = new Set<string | null>([...merchant.locales, matchLocale(merchant.defaultLocale) ?? locales[0]])
  return locales.filter((language) => chosen.has(language))
}
