import { pool } from '@/lib/db/pool'
import { eventScope } from './event-scope'
import type { SyncScope } from './sync-scope'
import type { Lease } from '../lease/take-lease'

type SyncState = {
  mirrored: boolean
  events: { id: string; type: string; objectId: string | null; createdAt: Date; scope: SyncScope }[]
  /** the finalized invoices whose lines are mirrored, if they have more lines than an invoice carries itself */
  linesKnown: ReadonlySet<string>
  /** the prices of the customer's items that are mirrored with their tiers and other currencies */
  pricesKnown: ReadonlySet<string>
  /** the mirrored coupons that the customer had at the last sync */
  couponsKnown: ReadonlySet<string>
}

type Row = {
  mirrored: boolean
  events: { id: string; type: string; objectId: string | null; invoiceId: string | null; createdAt: string }[]
  long: string[]
  whole: string[]
  coupons: string[]
  drafts: string[]
}

// An invoice carries its first ten lines, so only longer ones matter here.
const sql = `
  SELECT
    EXISTS (SELECT FROM customers WHERE merchant_id = $1 AND id = $2) AS mirrored,
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'type', e.type, 'objectId', e.object_id,
        'createdAt', e.created_at, 'invoiceId',
        CASE WHEN e.related_id LIKE 'in\\_%' THEN e.related_id ELSE (
          SELECT p.invoice_id FROM invoice_payments p
          WHERE p.merchant_id = e.merchant_id AND p.payment_intent_id = e.related_id LIMIT 1) END)), '[]')
      FROM inbox_events e WHERE e.merchant_id = $1 AND e.customer_id = $2 AND e.handled_at IS NULL) AS events,
    ARRAY(SELECT i.id FROM invoices i
      WHERE i.merchant_id = $1 AND i.customer_id = $2 AND i.finalized_at IS NOT NULL
        AND EXISTS (SELECT FROM invoice_lines l
          WHERE l.merchant_id = $1 AND l.invoice_id = i.id AND l.position = 10)) AS long,
    ARRAY(SELECT p.id FROM subscriptions s
      JOIN subscription_items si ON si.merchant_id = s.merchant_id AND si.subscription_id = s.id
      JOIN prices p ON p.merchant_id = si.merchant_id AND p.id = si.price_id
      WHERE s.merchant_id = $1 AND s.customer_id = $2
        AND p.currency_options IS NOT NULL AND (p.billing_scheme <> 'tiered' OR p.tiers IS NOT NULL)) AS whole,
    ARRAY(SELECT c.id FROM coupons c
      WHERE c.merchant_id = $1 AND c.id = ANY (ARRAY(
        SELECT discount ->> 'couponId' FROM (
          SELECT discounts FROM subscriptions WHERE merchant_id = $1 AND customer_id = $2
          UNION ALL SELECT si.discounts FROM subscriptions s
            JOIN subscription_items si ON si.merchant_id = s.merchant_id AND si.subscription_id = s.id
            WHERE s.merchant_id = $1 AND s.customer_id = $2
          UNION ALL SELECT jsonb_build_array(discount) FROM customers WHERE merchant_id = $1 AND id = $2
        ) held, jsonb_array_elements(discounts) AS discount))) AS coupons,
    ARRAY(SELECT id FROM invoices WHERE merchant_id = $1 AND customer_id = $2 AND status = 'draft') AS drafts`

/** What is known of the customer before a sync. It must be read while the lease is held. */
export async function findSyncState({ merchantId, customerId }: Lease): Promise<SyncState> {
  const { rows } = await pool().query<Row>(sql, [merchantId, customerId])
  const { mirrored, events, long, whole, coupons, drafts } = rows[0] as Row
  return {
    mirrored,
    events: events.map((event) => ({
      ...event,
      createdAt: new Date(event.createdAt),
      scope: eventScope(event, drafts),
    })),
    linesKnown: new Set(long),
    pricesKnown: new Set(whole),
    couponsKnown: new Set(coupons),
  }
}
