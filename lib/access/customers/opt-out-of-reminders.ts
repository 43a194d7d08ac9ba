import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { verifyToken } from '../tokens/verify-token'

type Owner = { merchantId: string; customerId: string }

/** The customer named by an unsubscribe token, or null for any other token. */
export async function ownerOfUnsubscribe(token: string, now: Date): Promise<Owner | null> {
  const verified = await verifyToken(env().PORTICO_SECRET, 'unsubscribe', token, now)
  return verified && { merchantId: verified.claims.merchantId, customerId: verified.claims.customerId }
}

/** Stops reminders to a customer. Doing it twice has no further effect. */
export async function optOutOfReminders({ merchantId, customerId }: Owner, now: Date): Promise<void> {
  await db.mailOptOut.createMany({ data: { merchantId, customerId, createdAt: now }, skipDuplicates: true })
}
