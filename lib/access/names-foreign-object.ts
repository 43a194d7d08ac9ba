import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { pool } from '@/lib/db/pool'
import { sessionLimits } from './session-limits'
import type { TokenClaims } from './sign-token'

type Asked = {
  claims: TokenClaims
  pathname: string
  /** of the browser that asks */
  browserHash: string | null
  now: Date
}

const lookups: Record<string, string> = {
  subscriptions: 'SELECT 1 FROM subscriptions WHERE merchant_id = $1 AND customer_id = $2 AND id = $3',
  invoices: "SELECT 1 FROM invoices WHERE merchant_id = $1 AND customer_id = $2 AND id = $3 AND status <> 'draft'",
  receipts: 'SELECT 1 FROM intents WHERE merchant_id = $1 AND customer_id = $2 AND id = $3',
  pay: 'SELECT 1 FROM intents WHERE merchant_id = $1 AND customer_id = $2 AND id = $3',
}

const session = `
  SELECT 1 FROM portal_sessions WHERE merchant_id = $1 AND customer_id = $2 AND id = $4 AND browser_hash = $5
    AND ended_at IS NULL AND expires_at > $6 AND last_seen_at > $7`

/**
 * Whether a portal page's path names an object that is not the customer's, so that its page is a 404. Only the browser
 * of a running session is told: to any other the status says nothing of the object. False without a database: the page
 * itself then says so.
 */
export async function namesForeignObject({ claims, pathname, browserHash, now }: Asked): Promise<boolean> {
  const [, , , kind = '', id] = pathname.split('/')
  const lookup = Object.hasOwn(lookups, kind) ? lookups[kind] : undefined
  // `/pay/return` is where the bank leads back to, and no intent.
  if (!lookup || !id || !browserHash || (kind === 'pay' && id === 'return')) return false
  const { merchantId, customerId, id: sessionId } = claims
  const idleSince = new Date(now.getTime() - sessionLimits.idle)
  try {
    const { rows } = await pool().query<{ foreign: boolean }>(
      `SELECT EXISTS (${session}) AND NOT EXISTS (${lookup}) AS foreign`,
      [merchantId, customerId, id, sessionId, browserHash, now, idleSince],
    )
    return rows[0]?.foreign ?? false
  } catch (error) {
    if (isDatabaseUnavailable(error)) return false
    throw error
  }
}
