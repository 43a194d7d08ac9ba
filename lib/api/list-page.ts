import { missing, type ApiFailure } from './failures/api-failure'

type Key = { createdAt: Date; id: string }

type Query<Row extends Key> = {
  page: { limit: number; starting_after?: string | undefined; ending_before?: string | undefined }
  /** of the list itself, below the origin */
  url: string
  /** what the ids name, for the answer about a cursor that is none */
  kind: string
  find: (id: string) => Promise<Key | null>
  /** rows on one side of a key, nearest first: `lt` older, `gt` newer; without one, the newest */
  read: (take: number, from: { side: 'lt' | 'gt'; key: Key } | null) => Promise<Row[]>
  toObject: (row: Row) => object | Promise<object>
}

/** Stripe's list: newest first, by cursor. */
export async function listPage<Row extends Key>({
  page,
  url,
  kind,
  find,
  read,
  toObject,
}: Query<Row>): Promise<{ ok: true; value: object } | ApiFailure> {
  const { limit, starting_after: after, ending_before: before } = page
  const cursor = after ?? before
  const key = cursor === undefined ? null : await find(cursor)
  if (cursor !== undefined && !key) return missing(kind, cursor, after ? 'starting_after' : 'ending_before')
  const side = after ? 'lt' : 'gt'
  const rows = await read(limit + 1, key && { side, key })
  const shown = rows.slice(0, limit)
  if (key && side === 'gt') shown.reverse()
  const data = await Promise.all(shown.map(toObject))
  return { ok: true, value: { object: 'list', url, has_more: rows.length > limit, data } }
}

/** Prisma's condition and order for one side of a key. */
export function besideKey(from: { side: 'lt' | 'gt'; key: Key } | null) {
  const direction = from?.side === 'gt' ? ('asc' as const) : ('desc' as const)
  const { createdAt, id } = from?.key ?? {}
  return {
    where: from ? { OR: [{ createdAt: { [from.side]: createdAt } }, { createdAt, id: { [from.side]: id } }] } : {},
    orderBy: [{ createdAt: direction }, { id: direction }],
  }
}
