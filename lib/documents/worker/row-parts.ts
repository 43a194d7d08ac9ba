import type { Row } from '../paper/paper'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A first cell of so many letters fits on a page, whichever letters they are. */
const longest = 900

/**
 * Splits a row whose first cell is too long for one page into several that read as one. The figures stand beside the
 * first part, the details below the last. A row is never broken across pages.
 */
export function rowParts({ cells: [first = '', ...figures], details }: Row): Row[] {
  const parts: string[] = []
  let rest = first
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest)
    const end = space > longest / 2 ? space : letterStart(rest, longest)
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  parts.push(rest)
  return parts.map((text, index) => ({
    cells: [text, ...figures.map((figure) => (index === 0 ? figure : ''))],
    details: index === parts.length - 1 ? details : [],
  }))
}

/** Where the letter at a position begins, marks and all. */
function letterStart(text: string, position: number): number {
  const start = graphemes.segment(text).containing(position)?.index ?? position
  // A letter of hundreds of marks has none that fits.
  return start > 0 ? start : position
}
