import { pool } from '@/lib/db/pool'
import type { TaskName, Tasks } from './tasks'

const sql = `
  UPDATE inbox_events SET outcome = 'dead', error = $4
  WHERE merchant_id = $1 AND handled_at IS NULL AND CASE WHEN $2::text IS NULL THEN id = $3 ELSE customer_id = $2 END`

/**
 * Marks the events of a job that was given up, with the reason. They stay unhandled: the customer's next successful
 * sync handles them.
 */
export async function markDead(task: TaskName, payload: Tasks[TaskName], reason: string): Promise<void> {
  if (task === 'sync_customer' && 'customerId' in payload) {
    await pool().query(sql, [payload.merchantId, payload.customerId, null, reason])
  } else if (task === 'handle_event' && 'eventId' in payload) {
    await pool().query(sql, [payload.merchantId, null, payload.eventId, reason])
  }
}
