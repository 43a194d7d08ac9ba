import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import { db } from '@/lib/db/client'
import { defaultConfiguration } from '@/lib/merchant/default-configuration'

/** Every portal configuration of the merchant, the default first. There always is one. */
export async function loadConfigurations({ merchant, now }: ConsoleVisit) {
  await defaultConfiguration(merchant.id, now)
  return db.portalConfiguration.findMany({
    where: { merchantId: merchant.id },
    orderBy: [{ isDefault: 'desc' }, { active: 'desc' }, { createdAt: 'asc' }],
    take: 100,
  })
}
