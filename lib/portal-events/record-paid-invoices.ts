import type { SqlClient } from '@/lib/db/sql-client'
import { recordPortalEvent } from './record-portal-event'

type Owner = { merchantId: string; customerId: string; now: Date }

// A bank's question or a bank debit is answered after the intent is done: what is paid by then is for the mirror to say.
const paidAsAsked = `
  SELECT DISTINCT ON (v.id) v.id AS invoice, i.reference
  FROM intents i
  CROSS JOIN LATERAL (
    SELECT i.subject_id AS id WHERE i.kind = 'pay_invoice'
    UNION ALL
    SELECT tried ->> 'id' FROM jsonb_array_elements(coalesce(i.outcome -> 'invoices', '[]'::jsonb)) tried
    WHERE i.kind = 'set_default_payment_method' AND tried ->> 'state' IN ('paid', 'processing', 'requires_action')
  ) asked
  JOIN invoices v ON v.merchant_id = i.merchant_id AND v.customer_id = i.customer_id AND v.id = asked.id
  -- LIMIT keeps it a look-up by the key for each, never a read of every event.
  LEFT JOIN LATERAL (
    SELECT true AS yes FROM portal_events e
    WHERE e.merchant_id = $1 AND e.cause = 'invoice:' || v.id || ':paid' LIMIT 1
  ) told ON true
  WHERE i.merchant_id = $1 AND i.customer_id = $2 AND i.status = 'done'
    AND i.kind IN ('pay_invoice', 'set_default_payment_method') AND v.status = 'paid'
    AND told.yes IS NULL
  ORDER BY v.id, i.received_at DESC`

/**
 * Records `invoice.paid` for each of the customer's invoices that was to be paid in the portal and that the mirror, in
 * the transaction that writes it, knows to be paid: once each, however it was paid in the end.
 */
export async function recordPaidInvoices(client: SqlClient, { merchantId, customerId, now }: Owner): Promise<void> {
  const { rows } = await client.query(paidAsAsked, [merchantId, customerId])
  for (const { invoice, reference } of rows as { invoice: string; reference: string }[]) {
    await recordPortalEvent(client, {
      type: 'invoice.paid',
      data: { invoice, reference },
      merchantId,
      customerId,
      cause: `invoice:${invoice}:paid`,
      occurredAt: now,
    })
  }
}
