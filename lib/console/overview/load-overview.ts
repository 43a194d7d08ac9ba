import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { intentKindOf, storedNames, type IntentKindName } from '@/lib/billing/tasks/intent-names'
import { civilDateAt, type CivilDate } from '@/lib/billing/dates/civil-date-at'
import { monthsAround } from '@/lib/billing/dates/months-around'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { loadReasons, type ReasonName } from './load-reasons'
import type { OverviewPeriod } from './overview-range'
import { reasonSql } from './reason-sql'

export type OverviewPart = {
  /** its first day, in the merchant's time zone */
  from: CivilDate
  /** by reason: Stripe's, the merchant's own by its id, or 'none' */
  cancellations: Record<string, number>
  /** cancellations asked for in the portal, and subscriptions kept there */
  asked: number
  kept: number
  /** invoices that could not be charged, by the day of the first failure, and how many of them are paid now */
  failed: number
  recovered: number
}

type Asking = Pick<ConsoleVisit, 'merchant' | 'now'> & { period: OverviewPeriod }
/** `part`: its number, from 1 */
type Row = { part: number; of: string; count: number }
type Comment = { id: string; customerId: string; canceledAt: Date; comment: string; reason: string | null }

const monthsAhead = 6
const commentsShown = 12

/**
 * What the overview draws of each part of a period: cancellations and their reasons, kept subscriptions, failed and
 * recovered payments. Also the cards that expire in the next six months, and the latest comments.
 */
export async function loadOverview({ merchant, now, period }: Asking) {
  const { id, timeZone } = merchant
  const { from: since, parts } = period
  const partOf = (at: Prisma.Sql) => Prisma.sql`
    width_bucket(${at}, ARRAY(SELECT day::timestamp AT TIME ZONE ${timeZone} FROM unnest(${parts}::text[]) day ORDER BY day))`
  const [reasons, cancellations, intents, payments, cards, comments] = await Promise.all([
    loadReasons(id),
    db.$queryRaw<Row[]>`
      SELECT ${partOf(Prisma.sql`canceled_at`)} AS part, coalesce(${reasonSql}, 'none') AS "of", count(*)::int AS count
      FROM subscriptions WHERE merchant_id = ${id} AND canceled_at >= ${since}::timestamp AT TIME ZONE ${timeZone} GROUP BY 1, 2`,
    db.$queryRaw<Row[]>`
      SELECT ${partOf(Prisma.sql`received_at`)} AS part, kind AS "of", count(*)::int AS count FROM intents
      WHERE merchant_id = ${id} AND kind = ANY(${[...storedNames('cancel'), ...storedNames('keep')]}) AND status = 'done'
        AND received_at >= ${since}::timestamp AT TIME ZONE ${timeZone} GROUP BY 1, 2`,
    // The mirror knows failures from before the first event. Events know those that were paid by hand after one
    // attempt.
    db.$queryRaw<Row[]>`
      WITH failures AS (
        SELECT id, status, min(at) AS at FROM (
          SELECT id, status, finalized_at AS at FROM invoices
          WHERE merchant_id = ${id} AND (attempt_count > 1 OR error_code IS NOT NULL) AND finalized_at >= ${since}::timestamp AT TIME ZONE ${timeZone}
          UNION ALL
          SELECT i.id, i.status, e.created_at FROM inbox_events e JOIN invoices i ON i.merchant_id = e.merchant_id AND i.id = e.object_id
          WHERE e.merchant_id = ${id} AND e.type = 'invoice.payment_failed' AND e.created_at >= ${since}::timestamp AT TIME ZONE ${timeZone}
        ) known GROUP BY 1, 2)
      SELECT ${partOf(Prisma.sql`at`)} AS part, CASE status WHEN 'paid' THEN 'recovered' ELSE 'failed' END AS "of", count(*)::int AS count
      FROM failures GROUP BY 1, 2`,
    countCards(id, civilDateAt(now, timeZone).slice(0, 7)),
    db.$queryRaw<Comment[]>`
      SELECT id, customer_id AS "customerId", canceled_at AS "canceledAt", cancellation_comment AS comment, ${reasonSql} AS reason
      FROM subscriptions WHERE merchant_id = ${id} AND canceled_at IS NOT NULL AND cancellation_comment IS NOT NULL
      ORDER BY canceled_at DESC LIMIT ${commentsShown}`,
  ])
  const names = await readNames(id, comments)
  return {
    reasons,
    parts: parts.map((from, place) => partAt(place, from, { reasons, cancellations, intents, payments })),
    cards,
    comments: comments.map(({ reason: given, ...comment }) => ({
      ...comment,
      customer: names.get(comment.customerId) ?? comment.customerId,
      reason: reasons.find(({ id }) => id === given)?.text ?? null,
    })),
  }
}

/** What customers are called in lists, by id. */
async function readNames(merchantId: string, of: { customerId: string }[]): Promise<Map<string, string>> {
  const rows = await db.customer.findMany({
    where: { merchantId, id: { in: of.map(({ customerId }) => customerId) } },
    select: { id: true, name: true, email: true },
  })
  return new Map(rows.map(({ id, name, email }) => [id, name ?? email ?? id]))
}

type Rows = Record<'cancellations' | 'intents' | 'payments', Row[]> & { reasons: readonly ReasonName[] }

function partAt(place: number, from: CivilDate, { reasons, cancellations, intents, payments }: Rows): OverviewPart {
  const countIn = (rows: Row[], isIt: (of: string) => boolean) =>
    rows.reduce((sum, row) => (row.part === place + 1 && isIt(row.of) ? sum + row.count : sum), 0)
  const isKnown = (of: string) => reasons.some(({ id }) => id === of)
  const byReason = reasons.map(({ id }) => [id, countIn(cancellations, (of) => (isKnown(of) ? of : 'none') === id)])
  return {
    from,
    cancellations: Object.fromEntries(byReason) as OverviewPart['cancellations'],
    asked: countIn(intents, isOf('cancel')),
    kept: countIn(intents, isOf('keep')),
    failed: countIn(payments, () => true),
    recovered: countIn(payments, (of) => of === 'recovered'),
  }
}

function isOf(kind: IntentKindName): (stored: string) => boolean {
  return (stored) => intentKindOf(stored) === kind
}

/** Cards by the month of their expiry, this month first. */
async function countCards(merchantId: string, thisMonth: string): Promise<{ month: string; count: number }[]> {
  const months = monthsAround(thisMonth, 0, monthsAhead)
  const [year = 0, number = 1] = thisMonth.split('-').map(Number)
  const from = year * 12 + number
  const to = from + monthsAhead - 1
  const rows = await db.$queryRaw<{ month: string; count: number }[]>`
    SELECT exp_year || '-' || lpad(exp_month::text, 2, '0') AS month, count(*)::int AS count FROM payment_methods
    WHERE merchant_id = ${merchantId} AND exp_year BETWEEN ${Math.floor((from - 1) / 12)} AND ${Math.floor((to - 1) / 12)}
      AND exp_year * 12 + exp_month BETWEEN ${from} AND ${to} GROUP BY exp_year, exp_month`
  return months.map((month) => ({ month, count: rows.find((row) => row.month === month)?.count ?? 0 }))
}
