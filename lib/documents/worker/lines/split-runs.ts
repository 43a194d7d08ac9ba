import { chooseFont } from '../fonts/choose-font'
import type { FontName, Weight } from '../fonts/families'
import type { LetterFont } from '../fonts/read-font'

/** Letters of one font and one direction. */
export type TextRun = {
  start: number
  end: number
  /** of Unicode's bidirectional algorithm: odd from right to left */
  level: number
  /** null if no font has the letter, which is then alone */
  font: LetterFont | null
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** What belongs to no script, and may be taken from the font of its neighbours. */
const common = /^[^\p{L}\p{M}]+$/u

type Letter = { start: number; end: number; level: number; font: LetterFont | null; isCommon: boolean }

/**
 * Splits a text into runs, in the order in which they are read. A text is of one weight: if a font lacks one of its
 * letters in the second, it has the first.
 */
export function splitRuns(text: string, levels: Uint8Array, weight: Weight, han: readonly FontName[]): TextRun[] {
  const letters = lettersOf(text, levels, weight, han)
  if (weight === 600 && letters.some(({ font }) => font === null)) return splitRuns(text, levels, 400, han)
  return joinRuns(withNeighboursFonts(text, letters))
}

function lettersOf(text: string, levels: Uint8Array, weight: Weight, han: readonly FontName[]): Letter[] {
  return [...graphemes.segment(text)].map(({ segment, index }) => ({
    start: index,
    end: index + segment.length,
    level: levels[index] ?? 0,
    font: chooseFont(segment, weight, han),
    isCommon: common.test(segment),
  }))
}

/** Spaces and signs between letters from right to left are taken from their font, so that they are one run with them. */
function withNeighboursFonts(text: string, letters: Letter[]): Letter[] {
  return letters.map((letter, at) => {
    if (letter.level % 2 === 0 || !letter.isCommon) return letter
    const neighbour =
      letters.slice(0, at).findLast(isOwn(letter.level)) ?? letters.slice(at + 1).find(isOwn(letter.level))
    const points = [...text.slice(letter.start, letter.end)].map((point) => point.codePointAt(0) ?? 0)
    return neighbour?.font && points.every((point) => neighbour.font?.covers.has(point))
      ? { ...letter, font: neighbour.font }
      : letter
  })
}

const isOwn = (level: number) => (letter: Letter) => letter.level === level && !letter.isCommon && letter.font !== null

/**
 * Letters of one font and direction in runs. A reader of the file turns what it reads from right to left round, but knows
 * it only by its letters, so signs without any stay alone.
 */
function joinRuns(letters: Letter[]): TextRun[] {
  const runs: (TextRun & { letters: Letter[] })[] = []
  for (const letter of letters) {
    const { start, end, level, font } = letter
    const last = runs.at(-1)
    if (last && font && last.font === font && last.level === level) {
      last.end = end
      last.letters.push(letter)
    } else runs.push({ start, end, level, font, letters: [letter] })
  }
  return runs.flatMap(({ letters: own, ...run }) =>
    run.level % 2 === 1 && own.every(({ isCommon }) => isCommon)
      ? own.map(({ start, end, level, font }) => ({ start, end, level, font }))
      : run,
  )
}
