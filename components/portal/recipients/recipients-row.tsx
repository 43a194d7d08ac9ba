import { RowLinks } from '@/components/portal/frame/row-links'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { translator } from '@/lib/i18n'

/** Leads to the further addresses of the customer's invoices, from the pages of invoices and of billing details. */
export function RecipientsRow({ session }: { session: PortalSession }) {
  const t = translator(session.locale, 'recipients')
  return <RowLinks session={session} rows={[{ path: '/recipients', name: t('action'), value: t('rowHint') }]} />
}
