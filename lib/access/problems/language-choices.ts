import { localeNames, type Language, type Locale } from '@/lib/i18n/locales'
import { languageOf } from '@/lib/i18n/language-of'
import { translator } from '@/lib/i18n/translator'
import type { AccessProblem } from './access-problem'

/** Links to the same page in the languages offered, for pages outside a session; none where there is no other. */
export function languageChoices(locale: Locale, offered: readonly Language[]): AccessProblem['languages'] {
  const t = translator(locale, 'portal')
  return {
    label: translator(locale, 'access')('languages'),
    search: t('language.search'),
    none: t('language.none'),
    choices: (offered.length > 1 ? offered : []).map((choice) => ({
      locale: choice,
      name: localeNames[choice],
      href: `?lang=${choice}`,
      current: choice === languageOf(locale),
    })),
  }
}
