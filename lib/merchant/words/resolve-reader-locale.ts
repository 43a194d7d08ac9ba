import type { Locale } from '@/lib/i18n/locales'
import { resolveLocale, type LocalePreferences } from '@/lib/i18n/resolve/resolve-locale'
import type { MerchantFace } from '../merchant-face'
import { offeredLanguages } from '../offered-languages'
import { withOwnWords } from './with-own-words'

type Merchant = Pick<MerchantFace, 'id' | 'locales' | 'defaultLocale' | 'wordsVersion'>

/**
 * The locale in which a merchant's page, mail or document is written: a language that it offers, with the merchant's own
 * words. Everything that is said for a merchant resolves its locale here; null is a merchant who is not known.
 */
export async function resolveReaderLocale(
  merchant: Merchant | null,
  preferences: Omit<LocalePreferences, 'merchant' | 'offered'>,
): Promise<Locale> {
  const tag = await resolveLocale({
    ...preferences,
    merchant: merchant?.defaultLocale ?? null,
    offered: offeredLanguages(merchant),
  })
  return merchant ? withOwnWords(merchant, tag) : tag
}
