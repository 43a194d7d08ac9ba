import { sentenceStop } from '@/lib/i18n/punctuation'
import type { Locale } from '@/lib/i18n/locales'

/** A text that stands alone as a heading elsewhere, with the full stop that it needs among sentences. */
export function asSentence(text: string, locale: Locale): string {
  return /[.!?…。！？؟]$/.test(text) ? text : `${text}${sentenceStop(locale)}`
}
