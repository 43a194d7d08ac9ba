import type { FontName, Weight } from './families'
import { readFont, type LetterFont } from './read-font'

const ideograph = /\p{Script=Han}/u
// In halves or fulls of an ideograph's width.
const wide = /[\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef]/
const marked = /\p{M}/u
const sign = /[\p{S}\p{P}\p{N}]/u
/** Without a shape of its own: direction marks, joiners and what chooses between shapes, as of ideographs in names. */
const shapeless = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu

const scripts: [RegExp, FontName][] = [
  [/[\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}]/u, 'japanese'],
  [/\p{Script_Extensions=Hangul}/u, 'korean'],
  [/\p{Script_Extensions=Thai}/u, 'thai'],
  [/\p{Script_Extensions=Hebrew}/u, 'hebrew'],
  [/\p{Script_Extensions=Arabic}/u, 'arabic'],
]

/**
 * The font of a letter with its marks, or null if none has them all. `han` are the fonts of ideographs, the one of the
 * paper's own language first.
 */
export function chooseFont(letter: string, weight: Weight, han: readonly FontName[]): LetterFont | null {
  const points = [...letter.replace(shapeless, '')].map((point) => point.codePointAt(0) ?? 0)
  for (const name of fontsOf(letter, han)) {
    const font = readFont(name, weight)
    if (font && points.every((point) => font.covers.has(point))) return font
  }
  return null
}

function fontsOf(letter: string, han: readonly FontName[]): readonly FontName[] {
  // The first font has no places for marks on letters, so they would stand beside them.
  const european: FontName[] = marked.test(letter) ? ['extended', 'latin'] : ['latin', 'extended']
  if (ideograph.test(letter) || wide.test(letter)) return [...han, 'korean', 'ideographs', ...european]
  const [, own] = scripts.find(([pattern]) => pattern.test(letter)) ?? []
  if (own) return [own, ...european]
  return sign.test(letter) && letter.length === 1 ? [...european, 'japanese', ...han] : european
}
