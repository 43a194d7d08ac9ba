import { db } from '@/lib/db/client'
import type { Merchant } from '@/lib/db/generated/client'

/** The merchant of a Stripe account, null being the platform's own; the oldest where there are several. */
export async function findMerchant(stripeAccountId: string | null): Promise<Merchant | null> {
  return db.merchant.findFirst({ where: { stripeAccountId }, orderBy: { createdAt: 'asc' } })
}
