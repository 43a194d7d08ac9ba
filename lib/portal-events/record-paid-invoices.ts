import { storedNames } from '@/lib/billing/tasks/intent-names'
import type { SqlClient } from '@/lib/db/sql-client'
import { recordPortalEvent } from './record-portal-event'

type Owner = { merchantId: string; customerId: string; now: Date }

// A bank's question or a bank debit is settled after the intent is done, so only the mirror knows when the invoice is
// paid.
const paidAsAsked = `
  SELECT DISTINCT ON (v.id) v.id AS invoice, i.reference
  FROM intents i
  CROSS JOIN LATERAL (
    SELECT i.subject_id AS id WHERE i.kind = ANY($3::text[])
    UNION ALL
    SELECT tried ->> 'id' FROM jsonb_array_elements(coalesce(i.outcome -> 'invoices', '[]'::jsonb)) tried
    WHERE i.kind = ANY($4::text[]) AND tried ->> 'state' IN ('paid', 'processing', 'requires_action')
  ) asked
  JOIN invoices v ON v.merchant_id = i.merchant_id AND v.customer_id = i.customer_id AND v.id = asked.id
  -- LIMIT makes it a key look-up for each invoice instead of a scan of all events.
  LEFT JOIN LATERAL (
    SELECT true AS yes FROM portal_events e
    WHERE e.merchant_id = $1 AND e.cause = 'invoice:' || v.id || ':paid' LIMIT 1
  ) told ON true
  WHERE i.merchant_id = $1 AND i.customer_id = $2 AND i.status = 'done'
    AND i.kind = ANY($3::text[] || $4::text[]) AND v.status = 'paid'
    AND told.yes IS NULL
  ORDER BY v.id, i.received_at DESC`

/**
 * Records `invoice.paid` for each of the customer's invoices whose payment was asked for in the portal and which the
 * mirror now shows as paid. Each is recorded once, however it was paid in the end. Call it in the transaction that
 * writes the mirror.
 */
export async function recordPaidInvoices(client: SqlClient, { merchantId, customerId, now }: Owner): Promise<void> {
  const { rows } = await client.query(paidAsAsked, [
    merchantId,
    customerId,
    storedNames('pay'),
    storedNames('choose_payment_method'),
  ])
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
