import LineBreaker from 'linebreak'

// Hangul is written in words with spaces between them, and its readers expect lines to end there.
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb-\u30fe\uff00-\uffef]/u
const mark = /\p{M}/u
const thai = /\p{Script=Thai}/u
/** Signs of Thai that belong to the word before them. */
const thaiSigns = /[ฯๆ]/
const thaiWords = new Intl.Segmenter('th', { granularity: 'word' })

/**
 * A text's parts, between which its line may end: behind a space, between the letters of Chinese and Japanese where
 * Unicode's rules allow it, between the words of Thai, and where `partsOf` parts a long word.
 */
export function breakText(text: string, partsOf: (word: string) => string[]): string[] {
  return splitAt(text, allowedBreaks(text)).flatMap((part) => {
    if (thai.test(part)) return splitAt(part, thaiBreaks(part))
    const word = part.trimEnd()
    const parts = partsOf(word).filter((each) => each !== '')
    return word === ''
      ? part
      : parts.map((each, at) => (at === parts.length - 1 ? each + part.slice(word.length) : each))
  })
}

function allowedBreaks(text: string): number[] {
  const breaker = new LineBreaker(text)
  const found: number[] = []
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const [before, after] = around(text, next.position)
    if (before === ' ' || (!mark.test(after) && (eastAsian.test(before) || eastAsian.test(after))))
      found.push(next.position)
  }
  return found
}

function thaiBreaks(text: string): number[] {
  return [...thaiWords.segment(text)]
    .map(({ index }) => index)
    .filter((index) => {
      const [before, after] = around(text, index)
      return thai.test(before) && thai.test(after) && !thaiSigns.test(after)
    })
}

/** The code points before and after a position. */
function around(text: string, position: number): [string, string] {
  return [
    [...text.slice(Math.max(0, position - 2), position)].at(-1) ?? '',
    String.fromCodePoint(text.codePointAt(position) ?? 0),
  ]
}

function splitAt(text: string, positions: number[]): string[] {
  const ends = positions.filter((position) => position > 0 && position < text.length)
  return [...ends, text.length].map((end, index) => text.slice(ends[index - 1] ?? 0, end))
}
