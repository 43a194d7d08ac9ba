import { chooseFont } from './choose-font'
import { hanFonts } from './han-fonts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The letters of a text that no font has, each once. */
export function missingLetters(text: string): string[] {
  const letters = [...new Set([...graphemes.segment(text)].map(({ segment }) => segment))]
  const han = hanFonts([text], 'en')
  return letters.filter((letter) => chooseFont(letter, 400, han) === null)
}
