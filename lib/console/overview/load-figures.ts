import { z } from 'zod'
import type { CivilDate } from '@/lib/billing/dates/civil-date-at'
import { amount, text } from '@/lib/billing/objects/fields'
import type { Money } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { daysAfter, lastDay, type OverviewPeriod } from './overview-range'
import { readStanding, type Standing } from './read-standing'

/** How many, in a period and in the one before. */
type Counts = { now: number; before: number }

export type OverviewFigures = {
  now: Standing
  /** what there was at the end of the period before, on `day`; null where it was not noted */
  then: (Standing & { day: CivilDate }) | null
  /** the first day from which the range can be compared; null where nothing is noted yet */
  comparedFrom: CivilDate | null
  /** what was noted of the period's days, for the chart */
  days: { day: CivilDate; monthly: Money[] }[]
  /** subscriptions that ended after their trial */
  ended: Counts
  /** invoices that were paid after a failed attempt */
  recovered: Counts & { amounts: { now: Money[]; before: Money[] } }
}

type Asking = Pick<ConsoleVisit, 'merchant'> & { period: OverviewPeriod }
type Recovered = { currency: string; isNow: boolean; count: number; sum: bigint }

const amounts = z.record(text, amount)

/** The overview's figures, each defined where it is shown. */
export async function loadFigures({ merchant, period }: Asking): Promise<OverviewFigures> {
  const { id: merchantId } = merchant
  const day = lastDay(period.before)
  const [now, noted, first, ended, recovered] = await Promise.all([
    readStanding(merchantId),
    db.dailyFigures.findMany({
      where: { merchantId, OR: [{ day: new Date(day) }, { day: { gte: new Date(period.from) } }] },
      orderBy: { day: 'asc' },
    }),
    db.dailyFigures.findFirst({ where: { merchantId }, orderBy: { day: 'asc' }, select: { day: true } }),
    countEnded({ merchant, period }),
    sumRecovered({ merchant, period }),
  ])
  const told = noted.map((each) => ({
    day: each.day.toISOString().slice(0, 10),
    active: each.active,
    trialing: each.trialing,
    untold: each.untold,
    monthly: Object.entries(amounts.parse(each.monthlyAmounts)).map(([currency, amount]) => ({ currency, amount })),
  }))
  const span = Math.round((Date.parse(lastDay(period)) - Date.parse(day)) / 86_400_000)
  return {
    now,
    then: told.find((each) => each.day === day) ?? null,
    comparedFrom: first && daysAfter(first.day.toISOString().slice(0, 10), span),
    days: told.filter((each) => each.day >= period.from),
    ended,
    recovered,
  }
}

async function countEnded({ merchant: { id, timeZone }, period: { from, until, before } }: Asking): Promise<Counts> {
  const [row] = await db.$queryRaw<[Counts]>`
    SELECT count(*) FILTER (WHERE ended_at >= ${from}::timestamp AT TIME ZONE ${timeZone})::int AS now,
      count(*) FILTER (WHERE ended_at < ${before.until}::timestamp AT TIME ZONE ${timeZone})::int AS before
    FROM subscriptions WHERE merchant_id = ${id} AND status = 'canceled' AND (trial_end IS NULL OR ended_at > trial_end)
      AND ended_at >= ${before.from}::timestamp AT TIME ZONE ${timeZone}
      AND ended_at < ${until}::timestamp AT TIME ZONE ${timeZone}`
  return row
}

/**
 * Stripe counts an attempt by hand after the first failure not as a further one, so invoices of one attempt are found
 * by the events of failed payments.
 */
async function sumRecovered({
  merchant: { id, timeZone },
  period: { from, until, before },
}: Asking): Promise<OverviewFigures['recovered']> {
  const rows = await db.$queryRaw<Recovered[]>`
    WITH paid AS (
      SELECT id, currency, amount_paid, paid_at FROM invoices
      WHERE merchant_id = ${id} AND status = 'paid' AND attempt_count > 1
        AND paid_at >= ${before.from}::timestamp AT TIME ZONE ${timeZone}
        AND paid_at < ${until}::timestamp AT TIME ZONE ${timeZone}
      UNION
      SELECT i.id, i.currency, i.amount_paid, i.paid_at
      FROM inbox_events e JOIN invoices i ON i.merchant_id = e.merchant_id AND i.id = e.object_id
      WHERE e.merchant_id = ${id} AND e.type = 'invoice.payment_failed' AND i.status = 'paid'
        AND i.paid_at >= ${before.from}::timestamp AT TIME ZONE ${timeZone}
        AND i.paid_at < ${until}::timestamp AT TIME ZONE ${timeZone})
    SELECT currency, paid_at >= ${from}::timestamp AT TIME ZONE ${timeZone} AS "isNow", count(*)::int AS count,
      sum(amount_paid)::bigint AS sum
    FROM paid WHERE paid_at >= ${from}::timestamp AT TIME ZONE ${timeZone}
      OR paid_at < ${before.until}::timestamp AT TIME ZONE ${timeZone}
    GROUP BY 1, 2 ORDER BY 3 DESC, 1`
  const of = (isNow: boolean) => rows.filter((row) => row.isNow === isNow)
  const count = (some: Recovered[]) => some.reduce((sum, row) => sum + row.count, 0)
  const money = (some: Recovered[]) => some.map(({ currency, sum }) => ({ currency, amount: sum }))
  return {
    now: count(of(true)),
    before: count(of(false)),
    amounts: { now: money(of(true)), before: money(of(false)) },
  }
}
