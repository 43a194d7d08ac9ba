import { listStanding } from './list-standing'

type Row = { merchantId: string; id: string }

/** Adds to each link or session of a merchant whether its grantor still has the right. */
export async function withStanding<R extends Row>(
  of: 'links' | 'sessions',
  rows: R[],
  now: Date,
): Promise<(R & { stands: boolean })[]> {
  const [{ merchantId = '' } = {}] = rows
  const standing = await listStanding(of, { merchantId, ids: rows.map(({ id }) => id), now })
  return rows.map((row) => ({ ...row, stands: standing.has(row.id) }))
}
