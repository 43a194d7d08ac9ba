import type { ConsoleVisit } from '@/lib/auth/console-visit'
import { db } from '@/lib/db/client'

type MonthCount = { month: string; reason: string; count: number }

/**
 * What the overview tells of the last twelve months, in the merchant's time zone: cancellations by month and reason,
 * how many were kept after asking to cancel, what became of failed payments, and the cards that expire in the next six.
 */
export async function loadOverview({ merchant, now }: ConsoleVisit) {
  const { id, timeZone } = merchant
  const since = new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth() + 1, 1))
  const firstMonth = now.getUTCFullYear() * 12 + now.getUTCMonth() + 1
  const [cancellations, intents, failed, cards, comments] = await Promise.all([
    db.$queryRaw<MonthCount[]>`
      SELECT to_char(canceled_at AT TIME ZONE ${timeZone}, 'YYYY-MM') AS month, coalesce(cancellation_feedback, 'none') AS reason, count(*)::int AS count
      FROM subscriptions WHERE merchant_id = ${id} AND canceled_at >= ${since}::timestamptz GROUP BY 1, 2 ORDER BY 1 DESC, 2`,
    db.$queryRaw<{ kind: string; count: number }[]>`
      SELECT kind, count(*)::int AS count FROM intents
      WHERE merchant_id = ${id} AND kind IN ('cancel_subscription', 'keep_subscription') AND status = 'done' AND received_at >= ${since}::timestamptz
      GROUP BY 1`,
    db.$queryRaw<{ status: string; count: number }[]>`
      SELECT i.status, count(DISTINCT i.id)::int AS count FROM inbox_events e
      JOIN invoices i ON i.merchant_id = e.merchant_id AND i.id = e.object_id
      WHERE e.merchant_id = ${id} AND e.type = 'invoice.payment_failed' AND e.created_at >= ${since}::timestamptz GROUP BY 1`,
    db.$queryRaw<{ month: string; count: number }[]>`
      SELECT exp_year || '-' || lpad(exp_month::text, 2, '0') AS month, count(*)::int AS count FROM payment_methods
      WHERE merchant_id = ${id} AND exp_year BETWEEN ${now.getUTCFullYear()} AND ${now.getUTCFullYear() + 1}
        AND exp_year * 12 + exp_month BETWEEN ${firstMonth} AND ${firstMonth + 5} GROUP BY 1 ORDER BY 1`,
    db.subscription.findMany({
      where: { merchantId: id, canceledAt: { gte: since }, cancellationComment: { not: null } },
      select: { id: true, customerId: true, canceledAt: true, cancellationFeedback: true, cancellationComment: true },
      orderBy: { canceledAt: 'desc' },
      take: 50,
    }),
  ])
  const countOf = (rows: { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0)
  return {
    cancellations,
    asked: countOf(intents.filter(({ kind }) => kind === 'cancel_subscription')),
    kept: countOf(intents.filter(({ kind }) => kind === 'keep_subscription')),
    failed: countOf(failed),
    recovered: countOf(failed.filter(({ status }) => status === 'paid')),
    cards,
    comments,
  }
}
