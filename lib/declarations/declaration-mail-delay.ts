import { createHash } from 'node:crypto'
import { pool } from '@/lib/db/pool'

/** The mails about declarations that one address gets at once, the milliseconds between those that follow, and the
 * longest that one waits. */
const [atOnce, step, longest] = [3, 20 * 60_000, 24 * 3_600_000]

// The row's time is the moment at which all mails so far have been sent.
const sql = `
  INSERT INTO rate_limits AS r (key, points, expire) VALUES ($1, 0, $2::bigint + $3::bigint)
  ON CONFLICT (key) DO UPDATE SET expire = greatest(r.expire, $2::bigint) + $3::bigint
    WHERE r.expire < $2::bigint + $4::bigint
  RETURNING (expire - $2::bigint)::int AS ahead`

/**
 * Seconds that the next mail about declarations to an address waits: none for the first ones, then three an hour. Null
 * where it would wait for more than a day, in a flood: then none is sent, as the page has shown the receipt, and what is
 * not confirmed waits for the merchant.
 */
export async function declarationMailDelay(
  kind: 'receipt' | 'confirm',
  merchantId: string,
  who: string,
): Promise<number | null> {
  const key = createHash('sha256').update(`${merchantId}:${who.toLowerCase()}`).digest('base64url')
  const values = [`declaration-${kind}:${key}`, Date.now(), step, longest]
  const { rows } = await pool().query<{ ahead: number }>(sql, values)
  const [row] = rows
  return row ? Math.max(0, (row.ahead - atOnce * step) / 1000) : null
}
