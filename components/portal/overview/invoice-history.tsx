import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import type { Invoice } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { InvoiceTable } from '../invoices/invoice-table'

type InvoiceHistoryProps = { session: PortalSession; invoices: Invoice[] }

export function InvoiceHistory({ session, invoices }: InvoiceHistoryProps) {
  const { locale, token } = session
  const t = translator(locale, 'portal')
  if (invoices.length === 0) {
    return (
      <Card id="invoices" title={t('invoices.heading')}>
        <p className="font-semibold">{t('invoices.none')}</p>
        <p className="text-sm text-muted">{t('invoices.noneHint')}</p>
      </Card>
    )
  }
  return (
    <Card id="invoices" title={t('invoices.heading')}>
      <div className="-mt-2 sm:mt-0">
        <InvoiceTable session={session} invoices={invoices} />
      </div>
      <ButtonLink href={`/portal/${token}/invoices`} className="mt-5 max-sm:w-full">
        {t('invoices.all')}
      </ButtonLink>
    </Card>
  )
}
