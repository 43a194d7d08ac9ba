import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { redactSecrets } from '@/lib/redact-secrets'
import { listDeadJobs, type DeadJob } from '@/lib/jobs/list-dead-jobs'

export type LastRun = {
  status: string
  counts: Record<string, number>
  startedAt: Date
  updatedAt: Date
  finishedAt: Date | null
}

/** How well the mirror of one merchant keeps up. */
export type SyncStatus = {
  merchant: { id: string; name: string }
  /** events received and not handled yet, without those given up */
  unhandled: number
  /** seconds since the oldest of them was received; null where there is none */
  lag: number | null
  /** events given up */
  dead: number
  /** events handled in the last 24 hours */
  handled: number
  lastReceivedAt: Date | null
  /** the newest run of each kind */
  runs: Partial<Record<'import' | 'replay' | 'reconcile', LastRun>>
  /** their errors without secrets, shortened for people */
  deadJobs: DeadJob[]
}

type Row = Pick<SyncStatus, 'unhandled' | 'lag' | 'dead' | 'handled' | 'lastReceivedAt'>

const sql = `
  SELECT count(*) FILTER (WHERE outcome IS NULL)::int AS unhandled,
    extract(epoch FROM $2::timestamptz - min(received_at) FILTER (WHERE outcome IS NULL))::float8 AS lag,
    count(*) FILTER (WHERE outcome = 'dead')::int AS dead,
    (SELECT count(*)::int FROM inbox_events WHERE merchant_id = $1 AND handled_at > $2::timestamptz - interval '1 day') AS handled,
    greatest(max(received_at), (SELECT max(received_at) FROM inbox_events
      WHERE merchant_id = $1 AND handled_at > $2::timestamptz - interval '1 day')) AS "lastReceivedAt"
  FROM inbox_events WHERE merchant_id = $1 AND handled_at IS NULL`

/** The status of one merchant at `now`, by the server's clock. Null where there is no such merchant. */
export async function loadSyncStatus(merchantId: string, now: Date): Promise<SyncStatus | null> {
  const merchant = await db.merchant.findUnique({ where: { id: merchantId }, select: { id: true, name: true } })
  if (!merchant) return null
  const kinds = ['import', 'replay', 'reconcile'] as const
  const [
    {
      rows: [row],
    },
    deadJobs,
    ...runs
  ] = await Promise.all([
    pool().query<Row>(sql, [merchantId, now]),
    listDeadJobs(merchantId),
    ...kinds.map((kind) => db.syncRun.findFirst({ where: { merchantId, kind }, orderBy: { startedAt: 'desc' } })),
  ])
  const found = kinds.flatMap((kind, place) =>
    runs[place] ? [[kind, runs[place] as unknown as LastRun] as const] : [],
  )
  return { merchant, ...(row as Row), runs: Object.fromEntries(found), deadJobs: deadJobs.map(withReadableError) }
}

const longestError = 300

function withReadableError(job: DeadJob): DeadJob {
  return { ...job, error: job.error && redactSecrets(job.error).slice(0, longestError) }
}
