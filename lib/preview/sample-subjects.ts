import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { loadLanguages } from '@/lib/i18n/load-language'
import { locales, type Language } from '@/lib/i18n/locales'
import { sampleMails, type SampleMailKind } from './mail-texts'
import { sampleMail } from './sample-mail'

/** The subject of each mail in each language, as a sample customer reads it. */
export async function sampleSubjects({ merchant, now }: Pick<ConsoleVisit, 'merchant' | 'now'>) {
  await loadLanguages()
  const subjectOf = (kind: SampleMailKind, locale: Language) =>
    sampleMail({ kind, merchant, locale, now }).content.subject
  const inEach = (kind: SampleMailKind) =>
    Object.fromEntries(locales.map((locale) => [locale, subjectOf(kind, locale)])) as Record<Language, string>
  return Object.fromEntries(sampleMails.map((kind) => [kind, inEach(kind)])) as Record<
    SampleMailKind,
    Record<Language, string>
  >
}
