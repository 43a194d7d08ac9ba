import { db } from '@/lib/db/client'

/** Gives a merchant a portal configuration with these features, under Stripe's names. */
export async function configureFeatures(merchantId: string, features: object): Promise<void> {
  const now = new Date()
  await db.portalConfiguration.create({
    data: { merchantId, id: 'bpc_1', isDefault: true, active: true, createdAt: now, updatedAt: now, features },
  })
}
