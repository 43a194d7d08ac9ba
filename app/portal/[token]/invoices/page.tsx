import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { HistoryPage } from '@/components/portal/invoices/history-page'
import { Unavailable } from '@/components/portal/problem/unavailable'
import { openSession } from '@/lib/access/sessions/open-session'
import { readInvoiceFilter } from '@/lib/billing/invoices/read-invoice-filter'
import { translator } from '@/lib/i18n'
import { readHistoryKey } from '@/lib/billing/invoices/history-key'
import { loadInvoices } from '@/lib/mirror/load-invoices'

export default async function InvoicesPage({ params, searchParams }: PageProps<'/portal/[token]/invoices'>) {
  const { token } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  if (!session.configuration.invoiceHistory.enabled) {
    const title = translator(session.locale, 'portal')('invoices.heading')
    return <Unavailable session={session} path="/invoices" title={title} code="feature_disabled" />
  }
  const query = await searchParams
  const { filter, problems } = readInvoiceFilter(query)
  const { before = null } = query
  const key = typeof before === 'string' ? readHistoryKey(before) : null
  const page = await loadInvoices({ ...session, filter }, key)
  if (!page.ok) return <FlowProblem session={session} path="/invoices" code={page.code} />
  const typed = Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  return (
    <HistoryPage
      session={session}
      filter={filter}
      typed={typed}
      older={key !== null}
      page={page.value}
      problems={before !== null && !key ? [...problems, 'before'] : problems}
    />
  )
}
