import type pg from 'pg'

type Owner = { merchantId: string; customerId: string }

/** Recomputes the sums of the customer's mirrored invoices, in the transaction that wrote them. */
export async function writeInvoiceSums(client: pg.ClientBase, { merchantId, customerId }: Owner): Promise<void> {
  await client.query(
    `WITH present AS (
       SELECT currency, status, count(*) AS count, sum(total) AS total, sum(amount_paid) AS amount_paid,
         sum(amount_remaining) AS amount_remaining, sum(coalesce(amount_refunded, 0)) AS amount_refunded
       FROM invoices WHERE merchant_id = $1 AND customer_id = $2 GROUP BY currency, status),
     gone AS (
       DELETE FROM invoice_sums s WHERE merchant_id = $1 AND customer_id = $2
         AND NOT EXISTS (SELECT FROM present p WHERE p.currency = s.currency AND p.status = s.status))
     INSERT INTO invoice_sums AS old (merchant_id, customer_id, currency, status, count, total, amount_paid, amount_remaining,
       amount_refunded)
     SELECT $1, $2, p.* FROM present p
     ON CONFLICT (merchant_id, customer_id, currency, status) DO UPDATE
       SET count = excluded.count, total = excluded.total, amount_paid = excluded.amount_paid,
         amount_remaining = excluded.amount_remaining, amount_refunded = excluded.amount_refunded
       WHERE (old.count, old.total, old.amount_paid, old.amount_remaining, old.amount_refunded) IS DISTINCT FROM
         (excluded.count, excluded.total, excluded.amount_paid, excluded.amount_remaining, excluded.amount_refunded)`,
    [merchantId, customerId],
  )
}
