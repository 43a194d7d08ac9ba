import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { InvoicePage } from '@/components/portal/invoices/invoice-page'
import { openSession } from '@/lib/access/sessions/open-session'
import { describeInvoice } from '@/lib/documents/describe/describe-invoice'
import { documentReader } from '@/lib/documents/paper/reader'
import { isSettable } from '@/lib/documents/renderer/is-settable'
import { loadFullInvoice } from '@/lib/mirror/load-full-invoice'
import { loadInvoice } from '@/lib/mirror/load-invoice'

export default async function OneInvoice({ params, searchParams }: PageProps<'/portal/[token]/invoices/[invoice]'>) {
  const { token, invoice: id } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  const [found, full] = await Promise.all([loadInvoice(session, id), loadFullInvoice(session, id)])
  if (!found.ok) return <FlowProblem session={session} path={`/invoices/${id}`} code={found.code} />
  if (!full.ok) return <FlowProblem session={session} path={`/invoices/${id}`} code={full.code} />
  const reader = documentReader(session.locale, session.timeZone)
  const paper = describeInvoice(full.value, { kind: 'invoice', merchant: session.merchant, reader })
  const { line } = await searchParams
  return (
    <InvoicePage
      session={session}
      invoice={found.value}
      paper={paper}
      creditNotes={full.value.creditNotes}
      origin={(await isSettable(paper)) ? 'portico' : 'stripe'}
      from={typeof line === 'string' && /^\d{1,6}$/.test(line) ? Number(line) : 0}
    />
  )
}
