import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { InvoiceStatus } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import { DownloadForm } from './download-form'

type InvoiceDownloadsProps = {
  session: PortalSession
  invoice: { id: string; status: InvoiceStatus }
  creditNotes: { id: string; number: string }[]
  /** who makes the PDF; null where there is none */
  origin: 'portico' | 'stripe' | null
}

/** An invoice's files: the invoice, its receipt once it is paid, its credit notes, and Stripe's own copy. */
export function InvoiceDownloads({ session, invoice, creditNotes, origin }: InvoiceDownloadsProps) {
  const t = translator(session.locale, 'download')
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        {origin && <DownloadForm session={session} kind="invoice" id={invoice.id} text={t('invoice')} />}
        {origin && invoice.status === 'paid' && (
          <DownloadForm session={session} kind="receipt" id={invoice.id} text={t('receipt')} />
        )}
        {origin &&
          creditNotes.map(({ id, number }) => (
            <DownloadForm key={id} session={session} kind="credit_note" id={id} text={t('creditNote', { number })} />
          ))}
        <a
          href={`/portal/${session.token}/invoices/${invoice.id}/hosted`}
          rel="noreferrer"
          className="inline-flex min-h-11 items-center text-sm text-accent-text underline underline-offset-4"
        >
          {t('hosted')}
        </a>
      </div>
      {origin === 'stripe' && <p className="text-sm text-muted">{t('stripesOwn')}</p>}
    </div>
  )
}
