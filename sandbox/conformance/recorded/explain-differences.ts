import { remainingDifferences, type Row } from './differences'
import type { Found } from './replay-conversation'

export interface Explanation {
  unexplained: Found[]
  /** How many differences each row explains. */
  matches: Map<Row, number>
}

/** Finds the row of the table that explains each difference. */
export function explainDifferences(found: readonly Found[], rows: readonly Row[] = remainingDifferences): Explanation {
  const matches = new Map(rows.map((row) => [row, 0]))
  const unexplained = found.filter((difference) => {
    const row = rows.find((each) => explains(each, difference))
    if (row) matches.set(row, (matches.get(row) ?? 0) + 1)
    return !row
  })
  return { unexplained, matches }
}

function explains(row: Row, { at, kind, where }: Found): boolean {
  if (row.kind !== kind || (row.in && !row.in.test(where.split(':')[0] ?? ''))) return false
  return row.at.endsWith('.*') ? at.startsWith(row.at.slice(0, -1)) : at === row.at
}
