import type { FontName } from './families'
import { readFont } from './read-font'

const all: FontName[] = ['simplified', 'traditional', 'japanese']
const ideographs = /\p{Script=Han}/gu
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u
const hangul = /\p{Script=Hangul}/u

/**
 * The fonts of ideographs for a paper, the best one first: that of its language, or that of its other letters, or the
 * first that has all its ideographs. Countries write many of Unicode's ideographs in shapes of their own.
 */
export function hanFonts(texts: readonly string[], language: string): FontName[] {
  const first = ofLanguage(language) ?? ofTexts(texts.join(' '))
  return [first, ...all.filter((name) => name !== first)]
}

function ofLanguage(tag: string): FontName | null {
  const { language, script } = new Intl.Locale(tag).maximize()
  if (language === 'zh') return script === 'Hant' ? 'traditional' : 'simplified'
  return language === 'ja' ? 'japanese' : null
}

function ofTexts(text: string): FontName {
  const points = [...new Set(text.match(ideographs) ?? [])].map((letter) => letter.codePointAt(0) ?? 0)
  if (kana.test(text) || points.length === 0) return 'japanese'
  if (hangul.test(text)) return 'traditional'
  return all.find((name) => points.every((point) => readFont(name, 400)?.covers.has(point))) ?? 'traditional'
}
