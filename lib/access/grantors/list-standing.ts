import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { linkStands, sessionStands } from './grantor-sql'

type Asked = { merchantId: string; ids: string[]; now: Date }

/** The merchant's links, or its sessions, whose grantor still has the right. Expired and ended ones are included. */
export async function listStanding(of: 'links' | 'sessions', { merchantId, ids, now }: Asked): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db.$queryRaw<{ id: string }[]>(
    of === 'links'
      ? Prisma.sql`SELECT l.id FROM portal_links l WHERE l.merchant_id = ${merchantId} AND l.id = ANY(${ids}) AND ${linkStands()}`
      : Prisma.sql`SELECT s.id FROM portal_sessions s WHERE s.merchant_id = ${merchantId} AND s.id = ANY(${ids}) AND ${sessionStands(now)}`,
  )
  return new Set(rows.map(({ id }) => id))
}
