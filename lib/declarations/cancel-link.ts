import type { Locale } from '@/lib/i18n/locales'
import { languageOf } from '@/lib/i18n/language-of'
import { tagOf } from '@/lib/i18n/tag-of'
import { loadLaw } from '@/lib/merchant/law/load-law'
import { declarationWords } from './declaration-words'
import { offeredCountry } from './offered-country'

/** The link to cancelling without signing in, in the words of the law; null where the merchant has it switched off. */
export async function cancelLink(
  merchant: { id: string; country: string },
  locale: Locale,
): Promise<{ href: string; label: string } | null> {
  const reader = { asked: null, language: languageOf(locale), home: merchant.country }
  const country = offeredCountry(await loadLaw(merchant.id), 'cancellation', reader)
  if (!country) return null
  const { link } = declarationWords('cancellation', country, locale)
  return { href: `/cancel/${merchant.id}?country=${country}&lang=${tagOf(locale)}`, label: link }
}
