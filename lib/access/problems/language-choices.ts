import { localeNames, locales, type Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { AccessProblem } from './access-problem'

/** The languages a page outside of a session is offered in, by links to itself. */
export function languageChoices(locale: Locale): AccessProblem['languages'] {
  return {
    label: translator(locale, 'access')('languages'),
    choices: locales.map((choice) => ({
      locale: choice,
      name: localeNames[choice],
      href: `?lang=${choice}`,
      current: choice === locale,
    })),
  }
}
