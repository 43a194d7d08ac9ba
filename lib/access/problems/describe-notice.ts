import type { Language, Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { AccessProblem, Face, PlainForm } from './access-problem'
import { languageChoices } from './language-choices'

type Given = {
  locale: Locale
  merchant: Face | null
  title: string
  body: string
  form?: PlainForm | null
  /** the languages to offer by a link, which the answer to a form cannot do */
  languages?: readonly Language[]
}

/** A small page outside the portal that is not an error: a form, or its result. */
export function describeNotice({ locale, merchant, title, body, form = null, languages = [] }: Given): AccessProblem {
  return {
    locale,
    title,
    body,
    form,
    advice: null,
    contact: null,
    tryAgain: null,
    offline: translator(locale, 'errors')('offline'),
    merchant,
    icon: form ? 'key' : 'alert',
    languages: languageChoices(locale, languages),
  }
}
