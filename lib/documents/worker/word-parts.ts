/** Letters of a word that the columns of a table and of the head have room for, and those that a whole line has. */
const [ofColumn, ofLine] = [24, 50]
/** Letters that stay together in a word without any sign to part it at: fewer take the setter longer. */
const run = 8

/**
 * Where a word may be parted at a column's end: nowhere, unless it is longer than the column may be; then behind the
 * signs that part addresses, and in a long run of letters every few. An empty part between two keeps the setter from
 * writing a hyphen there, which nobody could tell from one of the word's own: an address, a key or a number stays as
 * it is. (@react-pdf/textkit takes what is blank for a space to break at, here of no width, and writes hyphens at all
 * other breaks.)
 */
export function wordParts(word: string | null): string[] {
  return partsOf(word ?? '', ofColumn)
}

/** The same of a text that has the page's whole width. */
export function wideWordParts(word: string | null): string[] {
  return partsOf(word ?? '', ofLine)
}

function partsOf(word: string, longest: number): string[] {
  if (word.length <= longest) return [word]
  const parts = word
    .split(/(?<=[-@./_?&=:;,+#%|\\~])/)
    .flatMap((part) => (part.length > ofColumn ? runsOf(part) : part))
  return parts.flatMap((part, index) => (index === 0 ? part : ['', part]))
}

function runsOf(word: string): string[] {
  const letters = [...word]
  return Array.from({ length: Math.ceil(letters.length / run) }, (_, index) =>
    letters.slice(index * run, (index + 1) * run).join(''),
  )
}
