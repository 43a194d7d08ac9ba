import { countryLaw } from '@/lib/billing/law/country-law'
import type { DeclarationKind } from '@/lib/billing/law/declaration'
import type { LawCountry } from '@/lib/billing/law/law-settings'
import { languageOf } from '@/lib/i18n/language-of'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'

/**
 * The words of the link and the buttons of a declaration: those of the law, word by word, where the reader reads its
 * language, and else plain ones.
 */
export function declarationWords(
  kind: DeclarationKind,
  country: LawCountry,
  locale: Locale,
): { link: string; next: string; confirm: string } {
  const { words } = countryLaw(country)[kind]
  const t = translator(locale, 'law')
  const plain =
    kind === 'cancellation'
      ? { link: t('cancel.link'), next: t('cancel.next'), confirm: t('cancel.confirm') }
      : { link: t('withdraw.link'), next: t('withdraw.next'), confirm: t('withdraw.confirm') }
  if (words?.language !== languageOf(locale)) return plain
  return { link: words.link, next: words.next ?? plain.next, confirm: words.confirm }
}
