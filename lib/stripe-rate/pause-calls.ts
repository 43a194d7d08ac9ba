import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'

const longestPause = 60
const longestAsked = 300

// A 429 during a pause does not lengthen it. A 429 soon after a pause doubles it.
const pause = `
  CASE WHEN r.blocked_until > clock_timestamp() THEN r.pause
    WHEN r.blocked_until > clock_timestamp() - make_interval(secs => 2 * r.pause + 1) THEN least(${longestPause}, 2 * r.pause)
    ELSE 1 END`

const sql = `
  INSERT INTO stripe_rates AS r (account, tokens, refilled_at, blocked_until, pause)
  VALUES ($1, 0, clock_timestamp(), clock_timestamp() + make_interval(secs => coalesce($2, 1)), 1)
  ON CONFLICT (account) DO UPDATE SET
    tokens = least(r.tokens, 0), refilled_at = clock_timestamp(), pause = ${pause},
    blocked_until = greatest(r.blocked_until, CASE
      WHEN $2::float8 IS NOT NULL THEN clock_timestamp() + make_interval(secs => $2)
      WHEN r.blocked_until > clock_timestamp() THEN r.blocked_until
      ELSE clock_timestamp() + make_interval(secs => ${pause}) END)
  RETURNING extract(epoch FROM blocked_until - clock_timestamp())::float8 AS seconds`

/**
 * After a 429, keeps the background calls of all processes to this account from being made. The pause is as long as
 * Stripe's `Retry-After`, at most five minutes. Without one it is a second, and doubles each time it happens again.
 */
export async function pauseCalls(account: string, retryAfter: string | undefined): Promise<void> {
  const asked = Number(retryAfter)
  const seconds = retryAfter && asked >= 0 ? Math.min(asked, longestAsked) : null
  try {
    const { rows } = await pool().query<{ seconds: number }>(sql, [account, seconds])
    log.warn({ account, seconds: rows[0]?.seconds }, 'Stripe asks for fewer calls')
  } catch (error) {
    log.warn({ err: error }, 'a pause of calls was not noted')
  }
}
