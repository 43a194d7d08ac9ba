import { z } from 'zod'
import { storedNames } from '@/lib/billing/tasks/intent-names'
import type { Subscription } from '@/lib/billing/types'
import { db } from '@/lib/db/client'
import { loadPlan, type Plan } from './load-plan'

const planned = z.object({ price: z.string(), quantity: z.number(), effectiveAt: z.number() })

type Owner = { merchantId: string; customerId: string }

/**
 * The plan that the customer's last change was to bring at a later date and no longer will, because cancelling has
 * released its schedule; null for none.
 */
export async function loadDroppedChange(
  { merchantId, customerId }: Owner,
  { id, plannedChange, items }: Pick<Subscription, 'id' | 'plannedChange' | 'items'>,
  now: Date,
): Promise<(Plan & { quantity: number }) | null> {
  if (plannedChange) return null
  const last = await db.intent.findFirst({
    where: { merchantId, customerId, subjectId: id, kind: { in: storedNames('update') }, status: 'done' },
    orderBy: { receivedAt: 'desc' },
  })
  const change = planned.safeParse(last?.outcome)
  if (!change.success || change.data.effectiveAt * 1000 <= now.getTime()) return null
  const { price, quantity } = change.data
  if (items.some((item) => item.priceId === price && (item.quantity ?? 1) === quantity)) return null
  const plan = await loadPlan(merchantId, price)
  return plan && { ...plan, quantity }
}
