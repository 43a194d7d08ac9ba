import { Prisma } from '@/lib/db/generated/client'

/** A customer in the console's list. */
export type CustomerRow = {
  id: string
  name: string | null
  email: string | null
  createdAt: Date
  /** the subscriptions that matter most, at most five */
  subscriptions: { status: string; scheduled: boolean; paused: boolean }[]
}

/** The columns of CustomerRow, of `customers c`. */
export const customerColumns = Prisma.sql`
  c.id, c.name, c.email, c.created_at AS "createdAt",
  coalesce((
    SELECT json_agg(json_build_object('status', s.status, 'scheduled', s.scheduled, 'paused', s.paused))
    FROM (
      SELECT status, (cancel_at IS NOT NULL OR cancel_at_period_end) AS scheduled, pause_behavior IS NOT NULL AS paused
      FROM subscriptions WHERE merchant_id = c.merchant_id AND customer_id = c.id
      ORDER BY ended_at IS NOT NULL, created_at DESC LIMIT 5
    ) s), '[]') AS subscriptions`
