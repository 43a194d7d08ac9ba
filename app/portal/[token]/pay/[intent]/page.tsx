import { PaymentResult } from '@/components/portal/pay/payment-result'
import { pageBelow } from '@/lib/access/flows/page-below'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { ok } from '@/lib/errors'
import { loadPayment } from '@/lib/mirror/load-payment'
import { loadAuthenticate } from '@/lib/tasks/authenticate/load'
import { portalPage } from '../../portal-page'

/**
 * The steps of a payment, or of a change of payment method, with their results, and the bank's question if there is
 * one.
 */
export default async function PaymentPage({ params, searchParams }: PageProps<'/portal/[token]/pay/[intent]'>) {
  const { token, intent } = await params
  const { from } = await searchParams
  const path = `/pay/${intent}`
  return portalPage({
    token,
    path,
    opened: await openMetered(token, 'bank_question'),
    async load(session) {
      const payment = await loadPayment(session, intent)
      if (!payment.ok) return payment
      return ok({ payment: payment.value, question: await loadAuthenticate(session, payment.value) })
    },
    render: (session, view) => <PaymentResult session={session} path={path} {...view} from={pageBelow(token, from)} />,
  })
}
