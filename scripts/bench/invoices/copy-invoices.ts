import type pg from 'pg'

type Copies = {
  merchant: string
  customer: string
  count: number
  /** how many invoices have documents of their own; the others are copies of these with other ids */
  distinct?: number
}

const tables = ['invoices', 'invoice_lines', 'invoice_payments'] as const

/**
 * Extends a customer's mirrored history to `count` invoices, one per day, by copying the latest with its lines and
 * payments; returns the copies' ids. It bypasses Stripe and the sync, so only use it on throw-away databases.
 */
export async function copyInvoices(
  client: pg.ClientBase,
  { merchant, customer, count, distinct = count }: Copies,
): Promise<string[]> {
  const { rows: own } = await client.query<{ id: string }>(
    'SELECT id FROM invoices WHERE merchant_id = $1 AND customer_id = $2 ORDER BY issued_at DESC',
    [merchant, customer],
  )
  const [newest] = own
  if (!newest) throw new Error('the customer has no invoice to copy')
  const missing = count - own.length
  for (const table of tables) {
    const columns = await copiedColumns(client, table)
    const values = columns.map((column) => valueOf(table, column, distinct))
    await client.query(
      `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')}
       FROM ${table} t, generate_series(1, $3) n WHERE t.merchant_id = $1 AND t.${table === 'invoices' ? 'id' : 'invoice_id'} = $2`,
      [merchant, newest.id, missing],
    )
  }
  await client.query('DELETE FROM invoice_sums WHERE merchant_id = $1 AND customer_id = $2', [merchant, customer])
  await client.query(
    `INSERT INTO invoice_sums (merchant_id, customer_id, currency, status, count, total, amount_paid, amount_remaining)
     SELECT merchant_id, customer_id, currency, status, count(*), sum(total), sum(amount_paid), sum(amount_remaining)
     FROM invoices WHERE merchant_id = $1 AND customer_id = $2 GROUP BY 1, 2, 3, 4`,
    [merchant, customer],
  )
  await client.query('ANALYZE invoices, invoice_lines, invoice_payments')
  return Array.from({ length: missing }, (_, index) => `${newest.id}_${index + 1}`)
}

async function copiedColumns(client: pg.ClientBase, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  )
  return rows.map(({ name }) => name)
}

function valueOf(table: string, column: string, distinct: number): string {
  if (column === 'id' || column === 'invoice_id') return `t.${column} || '_' || n`
  if (table !== 'invoices') return `t.${column}`
  if (column === 'number') return `t.number || '-' || n % ${distinct}`
  return ['created_at', 'effective_at', 'finalized_at'].includes(column)
    ? `t.${column} - (n % ${distinct}) * interval '1 day'`
    : `t.${column}`
}
