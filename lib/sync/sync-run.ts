import { db } from '@/lib/db/client'
import type { SyncRun } from '@/lib/db/generated/client'
import { newId } from '@/lib/db/new-id'

export type RunKind = 'import' | 'replay' | 'reconcile'
export type Counts = Record<string, number>

/** A pass over a merchant's account. A run that was killed continues where it stopped. */
export type Run<Cursor> = {
  merchantId: string
  id: string
  kind: RunKind
  startedAt: Date
  cursor: Cursor
  counts: Counts
}

type Wanted<Cursor> = {
  merchantId: string
  kind: RunKind
  first: () => Cursor | Promise<Cursor>
  now?: Date
}

/** The merchant's unfinished run of that kind, or a new one that begins at `first`. */
export async function openRun<Cursor extends object>({
  merchantId,
  kind,
  first,
  now = new Date(),
}: Wanted<Cursor>): Promise<Run<Cursor>> {
  const open = await db.syncRun.findFirst({
    where: { merchantId, kind, status: 'running' },
    orderBy: { startedAt: 'desc' },
  })
  if (open) return runOf<Cursor>(open)
  const data = {
    merchantId,
    id: newId('run'),
    kind,
    status: 'running',
    cursor: await first(),
    startedAt: now,
    updatedAt: now,
  }
  return runOf<Cursor>(await db.syncRun.create({ data }))
}

/** Saves how far the run has come. Save only after the work is done. */
export async function saveRun<Cursor extends object>({ merchantId, id, cursor, counts }: Run<Cursor>): Promise<void> {
  await db.syncRun.updateMany({ where: { merchantId, id }, data: { cursor, counts, updatedAt: new Date() } })
}

export async function finishRun<Cursor extends object>({ merchantId, id, cursor, counts }: Run<Cursor>): Promise<void> {
  const now = new Date()
  const data = { cursor, counts, updatedAt: now, finishedAt: now, status: 'done' }
  await db.syncRun.updateMany({ where: { merchantId, id }, data })
}

/** The cursors of the merchant's finished runs of that kind, the newest first. */
export async function lastRuns<Cursor>(merchantId: string, kind: RunKind, count: number): Promise<Run<Cursor>[]> {
  const rows = await db.syncRun.findMany({
    where: { merchantId, kind, status: 'done' },
    orderBy: { startedAt: 'desc' },
    take: count,
  })
  return rows.map(runOf<Cursor>)
}

/** Adds to one of the run's counts. */
export function count(run: { counts: Counts }, name: string, amount = 1): void {
  run.counts[name] = (run.counts[name] ?? 0) + amount
}

function runOf<Cursor>({ merchantId, id, kind, startedAt, cursor, counts }: SyncRun): Run<Cursor> {
  // Only this file writes the column.
  return { merchantId, id, kind: kind as RunKind, startedAt, cursor: cursor as Cursor, counts: counts as Counts }
}
