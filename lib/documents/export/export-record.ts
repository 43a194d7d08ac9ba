import { db } from '@/lib/db/client'
import type { ExportFormat } from './export-format'

export type ExportState = 'running' | 'done' | 'canceled' | 'failed'

type Begun = { merchantId: string; customerId: string; id: string; format: ExportFormat; total: number }

/** How long after its end anybody may ask how an export went, in milliseconds. */
const kept = 86_400_000

/** Writes down that an export began, and forgets the customer's old ones. */
export async function beginExport({ merchantId, customerId, id, format, total }: Begun, now: Date): Promise<void> {
  const started = { customerId, format, state: 'running', total, done: 0, startedAt: now, updatedAt: now }
  await db.$transaction([
    db.export.deleteMany({ where: { merchantId, customerId, updatedAt: { lt: new Date(now.getTime() - kept) } } }),
    // The same form sent twice follows its latest download; another customer's id is nobody's to take.
    db.export.deleteMany({ where: { merchantId, customerId, id } }),
    db.export.createMany({ data: [{ merchantId, id, ...started }], skipDuplicates: true }),
  ])
}

type Progress = Pick<Begun, 'merchantId' | 'customerId' | 'id'> & { done: number; state: ExportState }

/**
 * Writes down how far an export is. Nobody waits for it, so one may arrive after a later one: it then changes nothing, and
 * an export that has ended stays so.
 */
export async function recordProgress({ merchantId, customerId, id, done, state }: Progress, now: Date): Promise<void> {
  await db.export.updateMany({
    where: { merchantId, customerId, id, state: 'running', done: { lte: done } },
    data: { done, state, updatedAt: now },
  })
}
