import { pool } from '@/lib/db/pool'
import { queueUnconfirmed } from '@/lib/declarations/queue-unconfirmed'

const rowsAtOnce = 10_000

/** How many days rows are kept, by the time in `column`. `where` restricts it to some rows; `keys` identify a row. */
const old: { table: string; keys: string; column: string; days: number; where?: string }[] = [
  {
    table: 'inbox_events',
    keys: 'merchant_id, id',
    column: 'handled_at',
    days: 90,
    where: `type <> 'invoice.payment_failed'`,
  },
  // The overview compares a year's failed payments with those of the year before.
  { table: 'inbox_events', keys: 'merchant_id, id', column: 'handled_at', days: 800 },
  { table: 'daily_figures', keys: 'merchant_id, day', column: 'noted_at', days: 800 },
  {
    table: 'portal_sessions',
    keys: 'merchant_id, id',
    column: 'expires_at',
    days: 90,
    where: 'recoverable_until IS NULL AND on_behalf_of IS NULL',
  },
  // Without the row, the session’s URL would offer a fresh link for longer than it may, or to all that the customer has.
  { table: 'portal_sessions', keys: 'merchant_id, id', column: 'expires_at', days: 800 },
  { table: 'webhook_attempts', keys: 'merchant_id, delivery_id, number', column: 'at', days: 30 },
  {
    table: 'webhook_deliveries',
    keys: 'merchant_id, id',
    column: 'created_at',
    days: 30,
    where: `status <> 'pending'`,
  },
  { table: 'portal_events', keys: 'merchant_id, id', column: 'occurred_at', days: 365 },
  { table: 'api_requests', keys: 'merchant_id, key', column: 'created_at', days: 2 },
  { table: 'used_link_tokens', keys: 'merchant_id, id', column: 'expires_at', days: 1 },
  // Somebody else entered these addresses, and nobody there has confirmed them.
  {
    table: 'invoice_recipients',
    keys: 'merchant_id, customer_id, id',
    column: 'asked_at',
    days: 30,
    where: 'confirmed_at IS NULL',
  },
  { table: 'invoice_recipients', keys: 'merchant_id, customer_id, id', column: 'stopped_at', days: 365 },
  { table: 'sync_runs', keys: 'merchant_id, id', column: 'finished_at', days: 90 },
]

/**
 * The hourly job that deletes old rows, a limited number per statement, and what else time alone brings about. `now` is the server's clock, which also wrote
 * these times; the database's clock may differ.
 */
export async function cleanUp(now: Date): Promise<void> {
  for (const kept of old) await deleteOld(kept, now)
  await queueUnconfirmed(now)
  await pool().query('DELETE FROM rate_limits WHERE expire < $1', [now.getTime()])
  await pool().query('DELETE FROM verification_tokens WHERE expires < $1', [now])
  await pool().query('DELETE FROM auth_sessions WHERE expires < $1', [now])
}

async function deleteOld(
  { table, keys, column, days, where = 'true' }: (typeof old)[number],
  now: Date,
): Promise<void> {
  const { rows } = await pool().query<{ id: string }>('SELECT id FROM merchants')
  for (const { id } of rows) {
    const sql = `
      DELETE FROM ${table} WHERE merchant_id = $1 AND (${keys}) IN (
        SELECT ${keys} FROM ${table}
        WHERE merchant_id = $1 AND ${column} < $3::timestamptz - make_interval(days => $2) AND ${where} LIMIT ${rowsAtOnce})`
    for (;;) {
      const { rowCount } = await pool().query(sql, [id, days, now])
      if ((rowCount ?? 0) < rowsAtOnce) break
    }
  }
}
