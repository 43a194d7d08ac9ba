import { redirect } from 'next/navigation'
import { PayInvoice } from '@/components/portal/pay/pay-invoice'
import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { Unavailable } from '@/components/portal/problem/unavailable'
import { openSession } from '@/lib/access/sessions/open-session'
import { isPayable } from '@/lib/billing/invoices/is-payable'
import { translator } from '@/lib/i18n'
import { loadInvoice } from '@/lib/mirror/load-invoice'
import { loadPortal } from '@/lib/mirror/load-portal'

export default async function PayPage({ params, searchParams }: PageProps<'/portal/[token]/invoices/[invoice]/pay'>) {
  const { token, invoice: id } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  const path = `/invoices/${id}/pay`
  const title = translator(session.locale, 'portal')('action.pay')
  if (session.readOnly) return <Unavailable session={session} path={path} title={title} code="read_only" />
  const [found, portal] = await Promise.all([loadInvoice(session, id), loadPortal(session)])
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  if (!portal.ok) return <FlowProblem session={session} path={path} code={portal.code} />
  // It may have been paid in the meantime; its own page says so.
  if (!isPayable(found.value)) redirect(`/portal/${token}/invoices/${id}`)
  const { problem } = await searchParams
  return (
    <PayInvoice
      session={session}
      path={path}
      invoice={found.value}
      portal={portal.value}
      unconfirmed={problem === 'authentication_failed'}
    />
  )
}
