import { db } from '@/lib/db/client'
import type { Locale } from '@/lib/i18n/locales'
import type { PortalSession } from './portal-session'

/** Stores the chosen language for the rest of the session. */
export async function chooseSessionLocale(session: PortalSession, locale: Locale): Promise<void> {
  const { merchantId, id } = session
  await db.portalSession.update({ where: { merchantId_id: { merchantId, id } }, data: { locale } })
}
