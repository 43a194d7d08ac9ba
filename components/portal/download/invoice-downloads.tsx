import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { InvoiceStatus } from '@/lib/billing/types'
import type { Correction } from '@/lib/documents/find-correction'
import { formatDate, translator } from '@/lib/i18n'
import { DownloadForm } from './download-form'

type InvoiceDownloadsProps = {
  session: PortalSession
  invoice: { id: string; status: InvoiceStatus }
  creditNotes: { id: string; number: string }[]
  /** null where the billing details of today are those of the invoice */
  correction: Correction | null
}

/**
 * An invoice's files: the invoice, its receipt once it is paid, its corrected copy, its credit notes, and Stripe's own
 * copy.
 */
export function InvoiceDownloads({ session, invoice, creditNotes, correction }: InvoiceDownloadsProps) {
  const t = translator(session.locale, 'download')
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <DownloadForm session={session} kind="invoice" id={invoice.id} text={t('invoice')} />
        {invoice.status === 'paid' && (
          <DownloadForm session={session} kind="receipt" id={invoice.id} text={t('receipt')} />
        )}
        {correction?.kind === 'copy' && (
          <DownloadForm session={session} kind="corrected_copy" id={invoice.id} text={t('correctedCopy')} />
        )}
        {creditNotes.map(({ id, number }) => (
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
      {correction && (
        <p className="max-w-prose text-sm text-pretty text-muted">{correctionText(correction, session)}</p>
      )}
    </div>
  )
}

function correctionText(correction: Correction, { locale, timeZone, merchant }: PortalSession): string {
  const t = translator(locale, 'download')
  switch (correction.kind) {
    case 'copy':
      return t('correction.copy', { day: formatDate(correction.asOf, { locale, timeZone }) })
    case 'tax':
      return t('correction.tax', { merchant: merchant.name })
  }
}
