import { ChangeMethod } from '@/components/portal/payment-method/change-method'
import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { Unavailable } from '@/components/portal/problem/unavailable'
import { openSession } from '@/lib/access/sessions/open-session'
import { pageBelow } from '@/lib/access/flows/page-below'
import { translator } from '@/lib/i18n'
import { loadPortal } from '@/lib/mirror/load-portal'

const path = '/payment-method'

export default async function PaymentMethodPage({ params, searchParams }: PageProps<'/portal/[token]/payment-method'>) {
  const { token } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  const refused = session.readOnly
    ? 'read_only'
    : session.configuration.paymentMethodUpdate.enabled
      ? null
      : 'feature_disabled'
  if (refused) {
    const title = translator(session.locale, 'portal')('paymentMethod.heading')
    return <Unavailable session={session} path={path} title={title} code={refused} />
  }
  const portal = await loadPortal(session)
  if (!portal.ok) return <FlowProblem session={session} path={path} code={portal.code} />
  const { done, problem, from } = await searchParams
  return (
    <ChangeMethod
      session={session}
      path={path}
      portal={portal.value}
      removed={done === 'removed'}
      unconfirmed={problem === 'authentication_failed'}
      from={pageBelow(token, from)}
    />
  )
}
