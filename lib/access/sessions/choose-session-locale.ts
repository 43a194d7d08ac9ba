import { db } from '@/lib/db/client'
import type { Language } from '@/lib/i18n/locales'
import type { PortalSession } from './portal-session'

/** Stores the chosen language for the rest of the session. */
export async function chooseSessionLocale(session: PortalSession, locale: Language): Promise<void> {
  const { merchantId, id } = session
  await db.portalSession.update({ where: { merchantId_id: { merchantId, id } }, data: { locale } })
}
