import { listStanding } from './list-standing'

type Row = { merchantId: string; id: string }

/** Rows of one merchant's links or sessions, each with whether its grantor still lets in by it. */
export async function withStanding<R extends Row>(
  of: 'links' | 'sessions',
  rows: R[],
  now: Date,
): Promise<(R & { stands: boolean })[]> {
  const [{ merchantId = '' } = {}] = rows
  const standing = await listStanding(of, { merchantId, ids: rows.map(({ id }) => id), now })
  return rows.map((row) => ({ ...row, stands: standing.has(row.id) }))
}
