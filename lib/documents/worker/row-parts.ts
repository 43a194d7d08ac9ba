import type { Row } from '../paper/paper'

/** Letters of a first cell that fit on a page, whichever they are. */
const longest = 900

/**
 * A row whose first cell is too long for one page as several rows, which read as one: the figures stand beside the first
 * part, the details below the last. A row itself is never parted between pages.
 */
export function rowParts({ cells: [first = '', ...figures], details }: Row): Row[] {
  const parts: string[] = []
  let rest = first
  while (rest.length > longest) {
    const space = rest.lastIndexOf(' ', longest)
    const end = space > longest / 2 ? space : longest
    parts.push(rest.slice(0, end))
    rest = rest.slice(end).trimStart()
  }
  parts.push(rest)
  return parts.map((text, index) => ({
    cells: [text, ...figures.map((figure) => (index === 0 ? figure : ''))],
    details: index === parts.length - 1 ? details : [],
  }))
}
