import type { Direction } from '@/lib/i18n/direction-of'
import type { Locale } from '@/lib/i18n/locales'
import { writingOf } from '@/lib/i18n/writing-of'
import { errorTexts } from './error-texts'

/** What the document says that replaces a page whose layout failed. */
export type FailureNotice = {
  lang: string
  dir: Direction
  failed: string
  offline: string
  tryAgain: string
}

/** The notice of a failed page in a language. */
export function failureNotice(locale: Locale): FailureNotice {
  const { title, offline, tryAgain } = errorTexts(locale)
  return { ...writingOf(locale), failed: title, offline: offline.title, tryAgain }
}
