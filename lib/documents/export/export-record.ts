import { db } from '@/lib/db/client'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'
import type { ExportFormat } from './export-format'

export type ExportState = 'running' | 'done' | 'canceled' | 'failed'

type Begun = PortalScope & { id: string; format: ExportFormat; total: number }

/** How long an export's progress remains readable, in milliseconds. */
const kept = 86_400_000

/** Records that an export began, and deletes the customer's old ones. */
export async function beginExport(
  { merchantId, customerId, onBehalfOf, id, format, total }: Begun,
  now: Date,
): Promise<void> {
  const started = { customerId, onBehalfOf, format, state: 'running', total, done: 0, startedAt: now, updatedAt: now }
  await db.$transaction([
    db.export.deleteMany({ where: { merchantId, customerId, updatedAt: { lt: new Date(now.getTime() - kept) } } }),
    // A form sent twice follows its latest download. Another customer's id cannot be taken.
    db.export.deleteMany({ where: { merchantId, customerId, id } }),
    db.export.createMany({ data: [{ merchantId, id, ...started }], skipDuplicates: true }),
  ])
}

type Progress = Pick<Begun, 'merchantId' | 'customerId' | 'id'> & { done: number; state: ExportState }

/**
 * Records an export's progress. Nobody waits for it, so an update may arrive late; it then changes nothing, and an
 * ended export stays ended.
 */
export async function recordProgress({ merchantId, customerId, id, done, state }: Progress, now: Date): Promise<void> {
  await db.export.updateMany({
    where: { merchantId, customerId, id, state: 'running', done: { lte: done } },
    data: { done, state, updatedAt: now },
  })
}
