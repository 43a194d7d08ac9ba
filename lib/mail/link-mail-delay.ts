import { pool } from '@/lib/db/pool'

/** Mails with links that a merchant's customers asked for: so many at once, then one each so many milliseconds. */
const [atOnce, step] = [120, 500]

// A row's time is the moment by which all that was asked for will have been sent.
const sql = `
  INSERT INTO rate_limits AS r (key, points, expire) VALUES ($1, 0, $2::bigint + $3::bigint)
  ON CONFLICT (key) DO UPDATE SET expire = greatest(r.expire, $2::bigint) + $3::bigint
  RETURNING (expire - $2::bigint)::int AS ahead`

/**
 * Seconds that the next such mail of the merchant's waits. Ordinarily none; a flood of requests makes mails later, and
 * refuses nobody. Only mails that are sent count, so addresses that are no customer's slow nothing.
 */
export async function linkMailDelay(merchantId: string, now = Date.now()): Promise<number> {
  const { rows } = await pool().query<{ ahead: number }>(sql, [`link-mails:${merchantId}`, now, step])
  return Math.max(0, ((rows[0]?.ahead ?? 0) - atOnce * step) / 1000)
}
