import { unknownObject, type ApiFailure } from './failures/api-failure'

type Key = { createdAt: Date; id: string }

type Query<Row extends Key> = {
  page: { limit: number; starting_after?: string | undefined; ending_before?: string | undefined }
  /** the list's own path */
  url: string
  /** the kind of object, for the error about an invalid cursor */
  kind: string
  find: (id: string) => Promise<Key | null>
  /** reads rows on one side of a key, nearest first: `lt` is older, `gt` newer; without a key, the newest */
  read: (take: number, from: { side: 'lt' | 'gt'; key: Key } | null) => Promise<Row[]>
  toObject: (row: Row) => object | Promise<object>
}

/** A list in Stripe's shape: newest first, with cursors. */
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
  if (cursor !== undefined && !key) return unknownObject(kind, cursor, after ? 'starting_after' : 'ending_before')
  const side = after ? 'lt' : 'gt'
  const rows = await read(limit + 1, key && { side, key })
  const shown = rows.slice(0, limit)
  if (key && side === 'gt') shown.reverse()
  const data = await Promise.all(shown.map(toObject))
  return { ok: true, value: { object: 'list', url, has_more: rows.length > limit, data } }
}

/** Prisma's condition and order for the rows on one side of a key. */
export function besideKey(from: { side: 'lt' | 'gt'; key: Key } | null) {
  const direction = from?.side === 'gt' ? ('asc' as const) : ('desc' as const)
  const { createdAt, id } = from?.key ?? {}
  return {
    where: from ? { OR: [{ createdAt: { [from.side]: createdAt } }, { createdAt, id: { [from.side]: id } }] } : {},
    orderBy: [{ createdAt: direction }, { id: direction }],
  }
}
