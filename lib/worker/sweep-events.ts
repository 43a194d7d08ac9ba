import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'
import { eventJob } from '@/lib/sync/events/event-job'
import { addJob } from '@/lib/jobs/add-job'
import { isDeadSql } from '@/lib/jobs/is-dead-sql'
import { markDead } from '@/lib/jobs/mark-dead'

type Waiting = { id: string; type: string; customerId: string | null }
type Known = { key: string; dead: boolean; error: string | null }

const mostAtOnce = 1_000

const longWaiting = `
  SELECT id, type, customer_id AS "customerId" FROM inbox_events
  WHERE merchant_id = $1 AND handled_at IS NULL AND received_at < $2::timestamptz - interval '15 minutes' AND outcome IS NULL
  ORDER BY received_at LIMIT ${mostAtOnce}`

const findJobs = `
  SELECT key, ${isDeadSql} AS dead, last_error AS error
  FROM graphile_worker.jobs WHERE key = ANY($1)`

/**
 * Looks for unhandled events that no job will handle. If the last attempt of their job was killed, they are marked
 * dead; without a job, they get one. `now` is the server's clock, which wrote when they arrived.
 */
export async function sweepEvents(now: Date): Promise<void> {
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM merchants')
  for (const { id } of rows) await sweepMerchant(id, now)
}

async function sweepMerchant(merchantId: string, now: Date): Promise<void> {
  const { rows: events } = await pool().query<Waiting>(longWaiting, [merchantId, now])
  if (events.length === 0) return
  const jobs = new Map(
    events.flatMap(({ id, type, customerId }) => {
      // Whether its object names a request is not stored, so a payment is looked up.
      const job = eventJob({ merchantId, eventId: id, type, customerId, carriesIntent: true })
      return job ? [[job.key, job] as const] : []
    }),
  )
  const { rows } = await pool().query<Known>(findJobs, [[...jobs.keys()]])
  const known = new Map(rows.map((row) => [row.key, row]))
  for (const [key, { task, payload, ...spec }] of jobs) {
    const found = known.get(key)
    if (found?.dead) await markDead(task, payload, found.error ?? 'killed at its last attempt')
    if (found) continue
    log.warn({ merchantId, key }, 'an event waited without a job')
    await addJob(pool(), task, payload, spec)
  }
}
