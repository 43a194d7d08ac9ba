import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { pool } from '@/lib/db/pool'

type Owner = { merchantId: string; customerId: string }

const lookups: Record<string, string> = {
  subscriptions: 'SELECT 1 FROM subscriptions WHERE merchant_id = $1 AND customer_id = $2 AND id = $3',
  invoices: "SELECT 1 FROM invoices WHERE merchant_id = $1 AND customer_id = $2 AND id = $3 AND status <> 'draft'",
  receipts: 'SELECT 1 FROM intents WHERE merchant_id = $1 AND customer_id = $2 AND id = $3',
  pay: 'SELECT 1 FROM intents WHERE merchant_id = $1 AND customer_id = $2 AND id = $3',
}

/**
 * Whether a portal page's path names an object that is not the customer's, so that its page is a 404. False without a
 * database: the page itself then says so.
 */
export async function namesForeignObject({ merchantId, customerId }: Owner, pathname: string): Promise<boolean> {
  const [, , , kind = '', id] = pathname.split('/')
  const lookup = Object.hasOwn(lookups, kind) ? lookups[kind] : undefined
  // `/pay/return` is where the bank leads back to, and no intent.
  if (!lookup || !id || (kind === 'pay' && id === 'return')) return false
  try {
    const { rowCount } = await pool().query(lookup, [merchantId, customerId, id])
    return rowCount === 0
  } catch (error) {
    if (isDatabaseUnavailable(error)) return false
    throw error
  }
}
