import { defaultPortalFeatures } from '@/lib/billing/portal-features'
import { db } from '@/lib/db/client'
import type { PortalConfiguration } from '@/lib/db/generated/client'
import { featureShape } from './feature-shape'

/** The merchant's default portal configuration. It is made when first needed, as Stripe's is. */
export async function defaultConfiguration(merchantId: string, now: Date): Promise<PortalConfiguration> {
  const where = { merchantId, isDefault: true }
  const orderBy = { createdAt: 'asc' } as const
  const found = await db.portalConfiguration.findFirst({ where, orderBy })
  if (found) return found
  // The id is fixed per merchant, so making it twice at once makes one.
  await db.portalConfiguration.createMany({
    data: {
      merchantId,
      id: 'bpc_default',
      isDefault: true,
      features: featureShape(defaultPortalFeatures),
      loginPageEnabled: true,
      createdAt: now,
      updatedAt: now,
    },
    skipDuplicates: true,
  })
  return db.portalConfiguration.findFirstOrThrow({ where, orderBy })
}
