import { z } from 'zod'
import { amount, flag, moment, text } from '@/lib/billing/objects/fields'
import { Prisma } from '@/lib/db/generated/client'

/** A customer in the console's list. */
export const customerRowSchema = z.object({
  id: text,
  name: text.nullable(),
  email: text.nullable(),
  createdAt: moment,
  /** the soonest of all subscriptions; the amount is null where it is not known beforehand */
  nextCharge: z.object({ at: moment, amount: amount.nullable(), currency: text }).nullable(),
  /** the subscriptions that matter most, at most five */
  subscriptions: z.array(
    z.object({ plan: text.nullable(), status: text, scheduled: flag, paused: flag, cardEnds: flag }),
  ),
})

export type CustomerRow = z.infer<typeof customerRowSchema>

/** The columns of `customerRowSchema`, of `customers c`. */
export const customerColumns = Prisma.sql`
  c.id, c.name, c.email, c.created_at AS "createdAt",
  (SELECT json_build_object('at', next_charge_at, 'amount', next_charge_amount::text, 'currency', currency)
    FROM subscriptions WHERE merchant_id = c.merchant_id AND customer_id = c.id AND next_charge_at IS NOT NULL
    ORDER BY next_charge_at LIMIT 1) AS "nextCharge",
  coalesce((
    SELECT json_agg(json_build_object('plan', s.plan, 'status', s.status, 'scheduled', s.scheduled, 'paused', s.paused,
      'cardEnds', s.card_ends))
    FROM (
      SELECT status, (cancel_at IS NOT NULL OR cancel_at_period_end) AS scheduled, pause_behavior IS NOT NULL AS paused,
        coalesce(card_ends_at <= next_charge_at, false) AS card_ends,
        (SELECT string_agg(name, ' + ' ORDER BY position) FROM (
          SELECT pr.name, min(si.position) AS position
          FROM subscription_items si
          JOIN prices p ON p.merchant_id = si.merchant_id AND p.id = si.price_id
          JOIN products pr ON pr.merchant_id = p.merchant_id AND pr.id = p.product_id
          WHERE si.merchant_id = subscriptions.merchant_id AND si.subscription_id = subscriptions.id
          GROUP BY pr.name) named) AS plan
      FROM subscriptions WHERE merchant_id = c.merchant_id AND customer_id = c.id
      ORDER BY ended_at IS NOT NULL, created_at DESC LIMIT 5
    ) s), '[]') AS subscriptions`
