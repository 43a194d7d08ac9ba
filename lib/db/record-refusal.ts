import { createHash } from 'node:crypto'
import { pool } from './pool'

type Refused = {
  merchantId: string
  actor: string
  action: string
  code: string
  at: Date
}

const minute = 60_000

const sql = `
  INSERT INTO audit_log AS kept (merchant_id, id, at, actor, action, details)
  VALUES ($1, $2, $3, $4, $5, jsonb_build_object('outcome', $6::text, 'times', 1))
  ON CONFLICT (merchant_id, id) DO UPDATE
    SET details = jsonb_set(kept.details, '{times}', to_jsonb((kept.details->>'times')::int + 1))`

/**
 * Writes a signed-in user's refused action into the audit log. A repetition within its minute is counted in the same
 * row, so that a flood does not grow the log.
 */
export async function recordRefusal({ merchantId, actor, action, code, at }: Refused): Promise<void> {
  const same = [merchantId, actor, action, code, Math.floor(at.getTime() / minute)].join(' ')
  const id = `audit_${createHash('sha256').update(same).digest('hex').slice(0, 24)}`
  await pool().query(sql, [merchantId, id, at, actor, action, code])
}
