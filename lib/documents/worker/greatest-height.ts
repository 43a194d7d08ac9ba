import type { Column, Row, Total } from '../paper/paper'
import { margin } from './styles'

// Points, as in styles.ts: of the widest letter, of a line and of a small one, and of what stands around them.
const [letter, line, detail, around, totalLine] = [9, 13, 12, 14, 26]
/** Of the narrower paper. */
const width = 595 - 2 * margin

/** Points a row takes at most: were all of its letters the widest. */
export function greatestRowHeight({ cells, details }: Row, columns: readonly Column[]): number {
  const shareOf = (index: number) => (columns[index]?.width ?? 100) / 100
  const lines = Math.max(1, ...cells.map((text, index) => linesOf(text, shareOf(index))))
  return around + lines * line + sum(details.map((text) => linesOf(text, shareOf(0)) * detail))
}

/** Points that the totals below a table take at most. */
export function greatestTotalsHeight(totals: readonly Total[]): number {
  return around + sum(totals.map(({ label }) => totalLine + (linesOf(label, 0.3) - 1) * line))
}

function linesOf(text: string, share: number): number {
  return Math.max(1, Math.ceil((text.length * letter) / (width * share)))
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
