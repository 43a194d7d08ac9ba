import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { loadLanguages } from '@/lib/i18n/load-language'
import { locales, type Language, type Locale } from '@/lib/i18n/locales'
import { withOwnWords } from '@/lib/merchant/words/with-own-words'
import { sampleMails, type SampleMailKind } from './mail-texts'
import { sampleMail } from './sample-mail'

/** The subject of each mail in each language, as a sample customer reads it. */
export async function sampleSubjects({ merchant, now }: Pick<ConsoleVisit, 'merchant' | 'now'>) {
  await loadLanguages()
  const readers = await Promise.all(
    locales.map(async (language) => [language, await withOwnWords(merchant, language)] as const),
  )
  const subjectOf = (kind: SampleMailKind, locale: Locale) =>
    sampleMail({ kind, merchant, locale, now }).content.subject
  const inEach = (kind: SampleMailKind) =>
    Object.fromEntries(readers.map(([language, locale]) => [language, subjectOf(kind, locale)])) as Record<
      Language,
      string
    >
  return Object.fromEntries(sampleMails.map((kind) => [kind, inEach(kind)])) as Record<
    SampleMailKind,
    Record<Language, string>
  >
}
