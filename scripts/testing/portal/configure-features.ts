import { db } from '@/lib/db/client'

/** Gives a merchant a portal configuration with these features, under Stripe's names, or changes it to them. */
export async function configureFeatures(merchantId: string, features: object): Promise<void> {
  const now = new Date()
  const id = 'bpc_1'
  await db.portalConfiguration.upsert({
    where: { merchantId_id: { merchantId, id } },
    create: { merchantId, id, isDefault: true, active: true, createdAt: now, updatedAt: now, features },
    update: { features, updatedAt: now },
  })
}
