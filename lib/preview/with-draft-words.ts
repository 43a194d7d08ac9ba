import { createHash } from 'node:crypto'
import { languageOf } from '@/lib/i18n/language-of'
import type { Locale, Tag } from '@/lib/i18n/locales'
import { checkOwnText } from '@/lib/i18n/own-words/check-own-text'
import { originalText } from '@/lib/i18n/own-words/original-text'
import { keepWords, withWords, wordsOf } from '@/lib/i18n/own-words/own-words'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import { newWordsVersion } from '@/lib/merchant/words/new-words-version'
import { withOwnWords } from '@/lib/merchant/words/with-own-words'
import type { PreviewDraft } from './preview-draft'

/**
 * A locale with the merchant's own words as they would be with what is typed, which is kept under a name that only the
 * same texts have. `tag` has been read.
 */
export async function withDraftWords(
  merchant: Pick<MerchantFace, 'id' | 'wordsVersion'>,
  tag: Tag,
  draft: Pick<PreviewDraft, 'words'> | null,
): Promise<Locale> {
  const saved = await withOwnWords(merchant, tag)
  const language = languageOf(tag)
  if (draft?.words?.language !== language) return saved
  const { key, text } = draft.words
  const original = originalText(language, key)
  if (original === null || !checkOwnText({ language, original, text }).ok) return saved
  const texts = new Map(wordsOf(saved)).set(key, text)
  const version = newWordsVersion(
    createHash('sha256')
      .update(JSON.stringify([merchant.id, language, ...texts]))
      .digest(),
  )
  const known = withWords(tag, version)
  if (known) return known
  keepWords(language, version, texts, 'drafted')
  return withWords(tag, version) ?? saved
}
