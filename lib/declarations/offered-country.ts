import type { DeclarationKind } from '@/lib/billing/law/declaration'
import { lawCountryOf } from '@/lib/billing/law/law-country-of'
import { lawCountries, type LawCountry, type LawSettings } from '@/lib/billing/law/law-settings'
import type { Language } from '@/lib/i18n/locales'

/** The country whose language this is, where one of the tables is in it. */
const countryOfLanguage: Partial<Record<Language, LawCountry>> = { de: 'DE', fr: 'FR' }

/**
 * The country whose form is shown, of those that the merchant has switched on: the one asked for, else the reader's by
 * language, the merchant's, or the plain form. Null where all are off.
 */
export function offeredCountry(
  law: Record<LawCountry, LawSettings>,
  kind: DeclarationKind,
  { asked, language, home }: { asked: string | null; language: Language; home: string },
): LawCountry | null {
  const isOn = (country: LawCountry | undefined) => country !== undefined && law[country][kind].enabled
  const wanted = [asked === null ? undefined : lawCountryOf(asked), countryOfLanguage[language], lawCountryOf(home)]
  return [...wanted, 'other' as const, ...lawCountries].find(isOn) ?? null
}
