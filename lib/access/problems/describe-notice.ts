import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { AccessProblem, Face, PlainForm } from './access-problem'
import { languageChoices } from './language-choices'

type Given = {
  locale: Locale
  merchant: Face | null
  title: string
  body: string
  form?: PlainForm | null
  /** whether to offer other languages by a link, which the answer to a form cannot do */
  languages?: boolean
}

/** A small page outside the portal that is not an error: a form, or its result. */
export function describeNotice({
  locale,
  merchant,
  title,
  body,
  form = null,
  languages = false,
}: Given): AccessProblem {
  const choices = languageChoices(locale)
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
    languages: languages ? choices : { ...choices, choices: [] },
  }
}
