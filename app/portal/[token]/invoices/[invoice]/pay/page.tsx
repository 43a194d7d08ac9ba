import { redirect } from 'next/navigation'
import { AccessProblem } from '@/components/portal/access-problem'
import { ComingFlow } from '@/components/portal/coming-flow'
import { FlowProblem } from '@/components/portal/flow-problem'
import { openSession } from '@/lib/access/open-session'
import { isPayable } from '@/lib/billing/is-payable'
import { translator } from '@/lib/i18n'
import { loadInvoice } from '@/lib/queries/load-invoice'

/** Where the customer will pay one invoice. */
export default async function PayPage({ params }: PageProps<'/portal/[token]/invoices/[invoice]/pay'>) {
  const { token, invoice: id } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  const path = `/invoices/${id}/pay`
  const found = await loadInvoice(session, id)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  // Paid meanwhile, perhaps: its page says so.
  if (!isPayable(found.value)) redirect(`/portal/${token}/invoices/${id}`)
  const title = translator(session.locale, 'portal')('action.pay')
  const text = translator(session.locale, 'flow')('coming.pay')
  return <ComingFlow session={session} path={path} title={title} text={text} />
}
