import type { Money } from '@/lib/billing/types'
import { db } from '@/lib/db/client'

/** What a merchant has at one moment. */
export type Standing = {
  /** subscriptions that are active or past due, as Stripe counts them */
  active: number
  /** subscriptions in a trial */
  trialing: number
  /** what the active ones come to in a month, the greatest number of subscriptions first */
  monthly: Money[]
  /** active subscriptions whose monthly amount is not known */
  untold: number
}

type Row = { currency: string; count: number; untold: number; sum: bigint }

/** What a merchant has now, from the mirror. */
export async function readStanding(merchantId: string): Promise<Standing> {
  const [rows, trialing] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT currency, count(*)::int AS count, count(*) FILTER (WHERE monthly_amount IS NULL)::int AS untold,
        coalesce(sum(monthly_amount), 0)::bigint AS sum
      FROM subscriptions WHERE merchant_id = ${merchantId} AND status IN ('active', 'past_due')
      GROUP BY currency ORDER BY 2 DESC, 1`,
    db.subscription.count({ where: { merchantId, status: 'trialing' } }),
  ])
  const total = (of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  return {
    active: total(({ count }) => count),
    untold: total(({ untold }) => untold),
    trialing,
    monthly: rows.map(({ currency, sum }) => ({ amount: sum, currency })),
  }
}
