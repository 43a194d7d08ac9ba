import { db } from '@/lib/db/client'

/** The configuration whose login page was requested; null if it has none, and the merchant's own page is used. */
export async function findLoginPage(merchantId: string, configurationId: string): Promise<string | null> {
  const row = await db.portalConfiguration.findUnique({
    where: { merchantId_id: { merchantId, id: configurationId } },
    select: { id: true, active: true, loginPageEnabled: true },
  })
  return row?.active && row.loginPageEnabled ? row.id : null
}
