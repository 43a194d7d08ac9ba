import { civilDateAt } from '@/lib/billing/dates/civil-date-at'
import { db } from '@/lib/db/client'
import { readStanding } from './read-standing'

/**
 * The hourly job that notes what each merchant has on its day, over what was noted before. So a day's figures are those
 * of its last hour. Stripe tells no subscription's past, so what is not noted cannot be compared with later.
 */
export async function noteFigures(now: Date): Promise<void> {
  const merchants = await db.merchant.findMany({ select: { id: true, timeZone: true } })
  for (const { id: merchantId, timeZone } of merchants) {
    const { active, trialing, untold, monthly } = await readStanding(merchantId)
    const day = new Date(civilDateAt(now, timeZone))
    const monthlyAmounts = Object.fromEntries(monthly.map(({ currency, amount }) => [currency, String(amount)]))
    const noted = { active, trialing, untold, monthlyAmounts, notedAt: now }
    const where = { merchantId_day: { merchantId, day } }
    await db.dailyFigures.upsert({ where, create: { merchantId, day, ...noted }, update: noted })
  }
}
