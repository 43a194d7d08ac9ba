import { PaymentResult } from '@/components/portal/pay/payment-result'
import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { pageBelow } from '@/lib/access/flows/page-below'
import { loadBankQuestion } from '@/lib/tasks/authenticate/load'
import { loadPayment } from '@/lib/mirror/load-payment'

/**
 * The steps of a payment, or of a change of payment method, with their results, and the bank's question if there is
 * one.
 */
export default async function PaymentPage({ params, searchParams }: PageProps<'/portal/[token]/pay/[intent]'>) {
  const { token, intent } = await params
  const opened = await openMetered(token, 'bank_question')
  if (!opened.ok) return <AccessProblem token={token} code={opened.code} />
  const session = opened.value
  const path = `/pay/${intent}`
  const payment = await loadPayment(session, intent)
  if (!payment.ok) return <FlowProblem session={session} path={path} code={payment.code} />
  const question = await loadBankQuestion(session, payment.value)
  const { from } = await searchParams
  return (
    <PaymentResult
      session={session}
      path={path}
      payment={payment.value}
      question={question}
      from={pageBelow(token, from)}
    />
  )
}
