import type { Column, Row, Total } from '../paper/paper'
import { margin } from './styles'

// In points, matching styles.ts: the widest letter, a line, a small line, their surroundings and a line of totals.
const [letter, line, detail, around, totalLine] = [9, 13, 12, 14, 26]
/** The width of the narrower paper. */
const width = 595 - 2 * margin

/** The greatest height of a row in points, as if all letters were the widest. */
export function greatestRowHeight({ cells, details }: Row, columns: readonly Column[]): number {
  const shareOf = (index: number) => (columns[index]?.width ?? 100) / 100
  const lines = Math.max(1, ...cells.map((text, index) => linesOf(text, shareOf(index))))
  return around + lines * line + sum(details.map((text) => linesOf(text, shareOf(0)) * detail))
}

export function greatestTotalsHeight(totals: readonly Total[]): number {
  return around + sum(totals.map(({ label }) => totalLine + (linesOf(label, 0.3) - 1) * line))
}

function linesOf(text: string, share: number): number {
  return Math.max(1, Math.ceil((text.length * letter) / (width * share)))
}

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
