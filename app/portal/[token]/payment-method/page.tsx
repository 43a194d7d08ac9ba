import { AccessProblem } from '@/components/portal/access-problem'
import { ComingFlow } from '@/components/portal/coming-flow'
import { openSession } from '@/lib/access/open-session'
import { translator } from '@/lib/i18n'

/** Where the customer will change what is charged. */
export default async function PaymentMethodPage({ params }: PageProps<'/portal/[token]/payment-method'>) {
  const { token } = await params
  const session = await openSession(token)
  if (!session.ok) return <AccessProblem token={token} />
  const { locale } = session.value
  const title = translator(locale, 'portal')('action.update_payment_method')
  const text = translator(locale, 'flow')('coming.payment_method')
  return <ComingFlow session={session.value} path="/payment-method" title={title} text={text} />
}
