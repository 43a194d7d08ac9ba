import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import type { Money } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { deadJobsListed, listDeadJobs } from '@/lib/jobs/list-dead-jobs'

/** What of a merchant's business waits for somebody, in customers. */
export type Attention = {
  pastDue: number
  unpaid: number
  /** what is open on the invoices of these */
  owed: { pastDue: Money[]; unpaid: Money[] }
  /** whose card ends before its next charge */
  cardEnds: number
  canceling: number
  deadJobs: number
  /** there are more dead jobs than were counted */
  deadJobsMore: boolean
}

type Counts = Pick<Attention, 'pastDue' | 'unpaid' | 'cardEnds' | 'canceling'>

/** What needs attention now. The numbers are of the customers that the list shows for the same state. */
export async function loadAttention({ merchant: { id } }: Pick<ConsoleVisit, 'merchant'>): Promise<Attention> {
  const [[counts], owed, dead] = await Promise.all([
    db.$queryRaw<[Counts]>`
      SELECT
        (SELECT count(DISTINCT customer_id)::int FROM subscriptions
          WHERE merchant_id = ${id} AND status = 'past_due') AS "pastDue",
        (SELECT count(DISTINCT customer_id)::int FROM subscriptions
          WHERE merchant_id = ${id} AND status = 'unpaid') AS unpaid,
        (SELECT count(DISTINCT customer_id)::int FROM subscriptions
          WHERE merchant_id = ${id} AND card_ends_at <= next_charge_at) AS "cardEnds",
        (SELECT count(DISTINCT customer_id)::int FROM subscriptions
          WHERE merchant_id = ${id} AND ended_at IS NULL AND (cancel_at IS NOT NULL OR cancel_at_period_end)) AS canceling`,
    db.$queryRaw<{ status: string; currency: string; amount: bigint }[]>`
      SELECT s.status, i.currency, sum(i.amount_remaining)::bigint AS amount FROM subscriptions s
      JOIN invoices i ON i.merchant_id = s.merchant_id AND i.subscription_id = s.id AND i.status = 'open'
      WHERE s.merchant_id = ${id} AND s.status IN ('past_due', 'unpaid') GROUP BY 1, 2 ORDER BY count(*) DESC, 2`,
    listDeadJobs(id, deadJobsListed),
  ])
  const owedBy = (status: string) =>
    owed.filter((row) => row.status === status).map(({ currency, amount }) => ({ currency, amount }))
  return {
    ...counts,
    owed: { pastDue: owedBy('past_due'), unpaid: owedBy('unpaid') },
    deadJobs: dead.length,
    deadJobsMore: dead.length === deadJobsListed,
  }
}
