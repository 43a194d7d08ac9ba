import { z } from 'zod'
import { faultText } from '@/lib/console/texts/fault-text'
import type { TypedValues } from '@/lib/forms/form-values'
import { loadLanguage } from '@/lib/i18n/load-language'
import { locales } from '@/lib/i18n/locales'
import { checkOwnText } from '@/lib/i18n/own-words/check-own-text'
import { originalText } from '@/lib/i18n/own-words/original-text'
import { tidyText } from '@/lib/i18n/own-words/tidy-text'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { noDraft } from './draft-of-form'
import type { PreviewDraft } from './preview-draft'
import { sampleSentences, type SampleSentence } from './sample-sentences'
import { withDraftWords } from './with-draft-words'

const fields = z.object({
  language: z.enum(locales),
  key: z.string().max(200),
  text: z.string().max(10_000).transform(tidyText),
  before: z.string().max(10_000).default(''),
})

export type DraftedText = {
  draft: PreviewDraft
  /** what customers would read */
  sentences: SampleSentence[]
  /** why it cannot be saved yet; the draft is then what is saved */
  fault: string | null
  /** the own text that was saved when it was typed */
  before: string
}

/** What is typed into the form of one text, or null where there is no such text. */
export async function draftOfText(
  typed: TypedValues,
  { merchant, now }: { merchant: MerchantFace; now: Date },
): Promise<DraftedText | null> {
  const parsed = fields.safeParse(typed)
  if (!parsed.success) return null
  const { language, key, text, before } = parsed.data
  await loadLanguage(language)
  const original = originalText(language, key)
  if (original === null) return null
  const checked = checkOwnText({ language, original, text })
  if (!checked.ok) return { draft: noDraft, sentences: [], fault: faultText(checked.fault), before }
  const draft = { ...noDraft, words: { language, key, text } }
  const locale = await withDraftWords(merchant, language, draft)
  return { draft, sentences: sampleSentences(key, text, { locale, merchant, now }), fault: null, before }
}
