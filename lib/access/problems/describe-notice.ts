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
  /** whether the page can be had in another language by a link: an answer to a form can't */
  languages?: boolean
}

/** A small page beside the portal that is no problem: a form, or what came of one. */
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
