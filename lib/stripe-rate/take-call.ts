import { setTimeout as sleep } from 'node:timers/promises'
import { pool } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { metrics } from '@/lib/observe/metrics'
import { isBackground } from './background'

// After a quiet time, a fifth of a second's calls may be made at once.
const burstSeconds = 0.2
const longestSleep = 5

const filled = 'least($2, r.tokens + $3 * extract(epoch FROM clock_timestamp() - r.refilled_at))'
const isFree = '(r.blocked_until IS NULL OR r.blocked_until <= clock_timestamp())'

const take = (amount: string, condition: string) => `
  INSERT INTO stripe_rates AS r (account, tokens, refilled_at) VALUES ($1, $2::float8 - 1, clock_timestamp())
  ON CONFLICT (account) DO UPDATE SET tokens = ${amount}, refilled_at = clock_timestamp() WHERE ${condition}
  RETURNING 1`

const takeIfThere = take(`${filled} - 1`, `${isFree} AND ${filled} >= 1`)
// People's calls take tokens into debt, at most one second's worth, and background calls then wait longer.
const takeAnyway = take(`greatest(-$3::float8, ${filled} - 1)`, 'true')

const untilNext = `
  SELECT greatest(extract(epoch FROM r.blocked_until - clock_timestamp()), (1 - ${filled}) / $3::float8, 0)::float8 AS wait
  FROM stripe_rates r WHERE account = $1`

/**
 * Takes one call from the account's budget, which all processes share. A background call waits until the budget allows
 * it and no 429 forbids it. Any other call is taken at once, because somebody waits.
 */
export async function takeCall(account: string): Promise<void> {
  const rate = env().STRIPE_CALLS_PER_SECOND
  const values = [account, Math.max(1, rate * burstSeconds), rate]
  if (!isBackground()) {
    // The budget is kept on average. Without its database the call may still succeed.
    await pool()
      .query(takeAnyway, values)
      .catch((error: unknown) => log.warn({ err: error }, 'a call was not counted'))
    return
  }
  const noteWait = metrics().budgetWaits.startTimer()
  for (;;) {
    const { rowCount } = await pool().query(takeIfThere, values)
    if (rowCount) return void noteWait()
    const { rows } = await pool().query<{ wait: number }>(untilNext, values)
    // The random part keeps those who wait from coming back at once.
    await sleep(1000 * Math.min(rows[0]?.wait ?? 0, longestSleep) * (1 + Math.random() / 2) + 1)
  }
}
