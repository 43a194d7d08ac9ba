import type { Locale } from '@/lib/i18n/locales'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { AccessProblem, PlainForm } from './access-problem'
import { languageChoices } from './language-choices'

type Given = {
  locale: Locale
  merchant: Pick<MerchantFace, 'name'> | null
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
    merchantName: merchant?.name ?? null,
    languages: languages ? choices : { ...choices, choices: [] },
  }
}
