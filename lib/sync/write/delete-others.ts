import type pg from 'pg'

type Owner = { merchantId: string; customerId: string }

// The tables of an object's parts, which do not name the customer themselves.
const parts: Record<string, { table: string; reference: string }[]> = {
  subscriptions: [{ table: 'subscription_items', reference: 'subscription_id' }],
  invoices: [
    { table: 'invoice_lines', reference: 'invoice_id' },
    { table: 'invoice_payments', reference: 'invoice_id' },
  ],
  payment_methods: [],
  credit_notes: [],
}

/**
 * Deletes the customer's rows that are not in `kept`, because Stripe no longer has them, together with their parts.
 * `among` restricts it to those ids.
 */
export async function deleteOthers(
  client: pg.ClientBase,
  table: 'subscriptions' | 'invoices' | 'payment_methods' | 'credit_notes',
  { merchantId, customerId }: Owner,
  kept: { id: string }[],
  among: readonly string[] | null = null,
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `DELETE FROM ${table}
     WHERE merchant_id = $1 AND customer_id = $2 AND id <> ALL($3) AND ($4::text[] IS NULL OR id = ANY($4))
     RETURNING id`,
    [merchantId, customerId, kept.map(({ id }) => id), among],
  )
  if (rows.length === 0) return
  for (const part of parts[table] ?? []) {
    await client.query(`DELETE FROM ${part.table} WHERE merchant_id = $1 AND ${part.reference} = ANY($2)`, [
      merchantId,
      rows.map(({ id }) => id),
    ])
  }
}
