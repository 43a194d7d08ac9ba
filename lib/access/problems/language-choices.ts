import { localeNames, locales, type Locale } from '@/lib/i18n/locales'
import { languageOf } from '@/lib/i18n/language-of'
import { translator } from '@/lib/i18n/translator'
import type { AccessProblem } from './access-problem'

/** Links to the same page in other languages, for pages outside a session. */
export function languageChoices(locale: Locale): AccessProblem['languages'] {
  return {
    label: translator(locale, 'access')('languages'),
    choices: locales.map((choice) => ({
      locale: choice,
      name: localeNames[choice],
      href: `?lang=${choice}`,
      current: choice === languageOf(locale),
    })),
  }
}
