import type { Paper, PaperTable } from '../paper/paper'

const line = 12
const gap = 20

/** The least height of a paper in points, as if no line wrapped. */
export function leastHeight({ facts, parties, headline, notes, table, totals, sections, closing }: Paper): number {
  const names = Math.max(0, ...parties.map(({ lines }) => lines.length + 2))
  const blocks = [facts.length, names, headline ? 3 : 0, notes.length, closing.length]
  const tables = [...(table ? [table] : []), ...sections].map(tableHeight)
  const texts = blocks.filter((lines) => lines > 0).map((lines) => lines * line + gap)
  return sum([2 * line + gap, ...texts, ...tables, sections.length * (line + gap), totals.length * 1.5 * line])
}

function tableHeight({ rows }: PaperTable): number {
  return line + sum(rows.map(({ details }) => (2 + details.length) * line))
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
