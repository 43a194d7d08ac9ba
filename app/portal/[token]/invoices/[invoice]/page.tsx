import { AccessProblem } from '@/components/portal/access-problem'
import { FlowPage } from '@/components/portal/flow-page'
import { FlowProblem } from '@/components/portal/flow-problem'
import { InvoiceDetails } from '@/components/portal/invoice-details'
import { InvoiceDownloads } from '@/components/portal/invoice-downloads'
import { ButtonLink } from '@/components/ui/button'
import { openSession } from '@/lib/access/open-session'
import { isPayable } from '@/lib/billing/is-payable'
import { documentOrigin } from '@/lib/documents/document-origin'
import { formatDate, translator } from '@/lib/i18n'
import { loadInvoice } from '@/lib/queries/load-invoice'

/** One invoice: when, what for, how much, and whether it is paid. */
export default async function InvoicePage({ params }: PageProps<'/portal/[token]/invoices/[invoice]'>) {
  const { token, invoice: id } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  const path = `/invoices/${id}`
  const found = await loadInvoice(session, id)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  const invoice = found.value
  const origin = await documentOrigin({ ...session, kind: 'invoice', id })
  const flow = translator(session.locale, 'flow')
  const t = translator(session.locale, 'portal')
  return (
    <FlowPage session={session} path={path} title={flow('invoice.of', { date: formatDate(invoice.createdAt, session) })}>
      <InvoiceDetails session={session} invoice={invoice} />
      <InvoiceDownloads session={session} invoice={invoice} creditNotes={[]} origin={origin} />
      <div className="flex flex-wrap gap-3">
        {isPayable(invoice) && !session.readOnly && (
          <ButtonLink look="primary" href={`/portal/${token}${path}/pay`}>{t('invoices.pay')}</ButtonLink>
        )}
        {session.configuration.invoiceHistory.enabled && (
          <ButtonLink href={`/portal/${token}/invoices`}>{t('invoices.all')}</ButtonLink>
        )}
      </div>
    </FlowPage>
  )
}
