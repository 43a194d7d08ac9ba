import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { overviewPeriod } from './overview-range'
import { reasonSql } from './reason-sql'

export type Cancellation = {
  canceledAt: Date
  endedAt: Date | null
  customerId: string
  name: string | null
  email: string | null
  subscriptionId: string
  reason: string | null
  comment: string | null
}

const rowsAtOnce = 500

/** Every cancellation of the last twelve months, the newest first, read page by page as it is consumed. */
export async function* readCancellations({
  merchant,
  now,
}: Pick<ConsoleVisit, 'merchant' | 'now'>): AsyncGenerator<Cancellation, void> {
  const { id: merchantId, timeZone } = merchant
  const since = overviewPeriod('12m', now, timeZone).from
  let last: Cancellation | undefined
  for (;;) {
    const after = last
      ? Prisma.sql`AND (s.canceled_at, s.id) < (${last.canceledAt}::timestamptz, ${last.subscriptionId})`
      : Prisma.empty
    const rows = await db.$queryRaw<Cancellation[]>(Prisma.sql`
      SELECT s.canceled_at AS "canceledAt", s.ended_at AS "endedAt", s.customer_id AS "customerId", c.name, c.email, s.id AS "subscriptionId",
        coalesce(o.description, ${reasonSql}) AS reason, s.cancellation_comment AS comment
      FROM subscriptions s LEFT JOIN customers c ON c.merchant_id = s.merchant_id AND c.id = s.customer_id
        LEFT JOIN feedback_options o ON o.merchant_id = s.merchant_id AND o.id = ${reasonSql}
      WHERE s.merchant_id = ${merchantId} AND s.canceled_at >= ${since}::timestamp AT TIME ZONE ${timeZone} ${after}
      ORDER BY s.canceled_at DESC, s.id DESC LIMIT ${rowsAtOnce}`)
    yield* rows
    last = rows.at(-1)
    if (rows.length < rowsAtOnce) return
  }
}
