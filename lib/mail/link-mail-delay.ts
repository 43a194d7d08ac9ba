import { pool } from '@/lib/db/pool'

/** The link mails of a merchant that are sent at once, and the milliseconds between those that follow. */
const [atOnce, step] = [120, 500]

// The row's time is the moment at which all mails so far have been sent.
const sql = `
  INSERT INTO rate_limits AS r (key, points, expire) VALUES ($1, 0, $2::bigint + $3::bigint)
  ON CONFLICT (key) DO UPDATE SET expire = greatest(r.expire, $2::bigint) + $3::bigint
  RETURNING (expire - $2::bigint)::int AS ahead`

/**
 * Seconds that the merchant's next link mail waits. Usually none; a flood of requests delays mails but is not refused.
 * Only mails that are sent count, so addresses that belong to no customer delay nothing.
 */
export async function linkMailDelay(merchantId: string, now = Date.now()): Promise<number> {
  const { rows } = await pool().query<{ ahead: number }>(sql, [`link-mails:${merchantId}`, now, step])
  return Math.max(0, ((rows[0]?.ahead ?? 0) - atOnce * step) / 1000)
}
