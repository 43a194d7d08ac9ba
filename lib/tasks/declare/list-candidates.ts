import { isLive } from '@/lib/billing/subscriptions/is-live'
import type { DeclarationCandidate } from '@/lib/billing/law/match-declaration'
import type { SubscriptionStatus } from '@/lib/billing/types'
import { pool } from '@/lib/db/pool'

type Row = Omit<DeclarationCandidate, 'isLive'> & { status: SubscriptionStatus }

/** Of one address. Who has more contracts than this is told apart by the merchant. */
const atMost = 100

// Uses each merchant's index on lower(email).
const find = `
  SELECT c.id AS "customerId", s.id AS "subscriptionId", s.status, c.name AS "customerName",
    (SELECT min(i.current_period_end) FROM subscription_items i
      WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id) AS "periodEndsAt",
    ARRAY(
      SELECT DISTINCT coalesce(p.nickname, r.name) FROM subscription_items i
      JOIN prices p ON p.merchant_id = i.merchant_id AND p.id = i.price_id
      JOIN products r ON r.merchant_id = p.merchant_id AND r.id = p.product_id
      WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id
      UNION SELECT DISTINCT r.name FROM subscription_items i
      JOIN prices p ON p.merchant_id = i.merchant_id AND p.id = i.price_id
      JOIN products r ON r.merchant_id = p.merchant_id AND r.id = p.product_id
      WHERE i.merchant_id = s.merchant_id AND i.subscription_id = s.id
    ) AS "planNames",
    ARRAY(
      SELECT v.number FROM invoices v
      WHERE v.merchant_id = s.merchant_id AND v.customer_id = c.id AND v.subscription_id = s.id AND v.number IS NOT NULL
    ) AS "invoiceNumbers",
    ARRAY(
      SELECT DISTINCT m.last4 FROM payment_methods m
      WHERE m.merchant_id = s.merchant_id AND m.customer_id = c.id AND m.last4 IS NOT NULL
    ) AS last4s
  FROM customers c JOIN subscriptions s ON s.merchant_id = c.merchant_id AND s.customer_id = c.id
  WHERE c.merchant_id = $1 AND lower(c.email) = lower($2) AND NOT c.deleted
  ORDER BY s.created_at DESC, s.id LIMIT ${atMost}`

/** The contracts of everybody who has an e-mail address on file, the newest first. */
export async function listCandidates(merchantId: string, email: string): Promise<DeclarationCandidate[]> {
  const { rows } = await pool().query<Row>(find, [merchantId, email])
  return rows.map(({ status, ...candidate }) => ({ ...candidate, isLive: isLive({ status }) }))
}
