import { redirect } from 'next/navigation'
import { PayInvoice } from '@/components/portal/pay/pay-invoice'
import { openSession } from '@/lib/access/sessions/open-session'
import { isPayable } from '@/lib/billing/invoices/is-payable'
import { translator } from '@/lib/i18n'
import { loadPay } from '@/lib/tasks/pay/load'
import { portalPage } from '../../../portal-page'

export default async function PayPage({ params, searchParams }: PageProps<'/portal/[token]/invoices/[invoice]/pay'>) {
  const { token, invoice: id } = await params
  const { problem } = await searchParams
  const path = `/invoices/${id}/pay`
  return portalPage({
    token,
    path,
    opened: await openSession(token),
    refusal: ({ readOnly, locale }) =>
      readOnly ? { code: 'read_only', title: translator(locale, 'pay')('action') } : null,
    load: (session) => loadPay(session, id),
    render(session, view) {
      // It may have been paid meanwhile. Its own page says so.
      if (!isPayable(view.invoice)) redirect(`/portal/${token}/invoices/${id}`)
      return <PayInvoice session={session} path={path} view={view} problem={problem} />
    },
  })
}
