import { notFound } from 'next/navigation'
import { AccessProblem } from '@/components/portal/access-problem'
import { FlowPage } from '@/components/portal/flow-page'
import { FlowProblem } from '@/components/portal/flow-problem'
import { InvoiceTable } from '@/components/portal/invoice-table'
import { Unavailable } from '@/components/portal/unavailable'
import { ButtonLink } from '@/components/ui/button'
import { openSession } from '@/lib/access/open-session'
import { translator } from '@/lib/i18n'
import { loadInvoices } from '@/lib/queries/load-invoices'

/** Every invoice, newest first, 50 a page. */
export default async function InvoicesPage({ params, searchParams }: PageProps<'/portal/[token]/invoices'>) {
  const { token } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  const { before } = await searchParams
  const t = translator(session.locale, 'portal')
  const title = t('invoices.heading')
  if (!session.configuration.invoiceHistory.enabled) {
    return <Unavailable session={session} path="/invoices" title={title} code="feature_disabled" />
  }
  const page = await loadInvoices(session, typeof before === 'string' ? before : null)
  if (!page.ok && page.code === 'not_found') notFound()
  if (!page.ok) return <FlowProblem session={session} path="/invoices" code={page.code} />
  const { invoices, olderThan } = page.value
  const flow = translator(session.locale, 'flow')
  const here = `/portal/${token}/invoices`
  return (
    <FlowPage session={session} path="/invoices" title={title}>
      {invoices.length > 0
        ? <InvoiceTable session={session} invoices={invoices} />
        : <p className="text-muted">{t('invoices.none')}</p>}
      <div className="flex flex-wrap gap-3">
        {before && <ButtonLink href={here}>{flow('invoices.newest')}</ButtonLink>}
        {olderThan && <ButtonLink href={`${here}?before=${olderThan}`}>{flow('invoices.older')}</ButtonLink>}
      </div>
    </FlowPage>
  )
}
