import { isolate } from './isolate'
import { languageOf } from './language-of'
import type { Language, Locale } from './locales'

type Marks = { comma: string; colon: string; space: string; stop: string }

const usual: Marks = { comma: ', ', colon: ': ', space: ' ', stop: '.' }
const others: Partial<Record<Language, Partial<Marks>>> = {
  ar: { comma: '، ' },
  fr: { colon: '\u00a0: ' },
  ja: { comma: '、', colon: '：', space: '', stop: '。' },
}

const marksOf = (locale: Locale): Marks => ({ ...usual, ...others[languageOf(locale)] })

/** Texts in a row, each in its own order, with the language's comma between them. */
export function joinList(texts: readonly string[], locale: Locale): string {
  return texts.map((text) => isolate(text, locale)).join(marksOf(locale).comma)
}

/** Whole sentences in a row. */
export function joinSentences(sentences: readonly string[], locale: Locale): string {
  return sentences.join(marksOf(locale).space)
}

/** The full stop. */
export const sentenceStop = (locale: Locale): string => marksOf(locale).stop

/** A label in front of its value, with the language's colon. */
export function labelled(label: string, value: string, locale: Locale): string {
  return `${label}${marksOf(locale).colon}${value}`
}
