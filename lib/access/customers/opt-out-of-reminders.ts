import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { verifyToken } from '../tokens/verify-token'

type Owner = { merchantId: string; customerId: string }

/** Whom an unsubscribe token of our mails is of; null for any other. */
export async function ownerOfUnsubscribe(token: string, now: Date): Promise<Owner | null> {
  const verified = await verifyToken(env().PORTICO_SECRET, 'unsubscribe', token, now)
  return verified && { merchantId: verified.claims.merchantId, customerId: verified.claims.customerId }
}

/** No more reminders to a customer. Asked twice is asked once. */
export async function optOutOfReminders({ merchantId, customerId }: Owner, now: Date): Promise<void> {
  await db.mailOptOut.createMany({ data: { merchantId, customerId, createdAt: now }, skipDuplicates: true })
}
