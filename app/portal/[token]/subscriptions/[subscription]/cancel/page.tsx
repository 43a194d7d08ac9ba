import { AccessProblem } from '@/components/portal/problem/access-problem'
import { CancelForm } from '@/components/portal/cancel/cancel-form'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { KeptCancellation } from '@/components/portal/cancel/kept-cancellation'
import { Unavailable } from '@/components/portal/problem/unavailable'
import { openSession } from '@/lib/access/sessions/open-session'
import { cancelRefusal } from '@/lib/billing/tasks/cancel-refusal'
import { planName } from '@/lib/billing/plans/plan-name'
import { translator } from '@/lib/i18n'
import { loadSubscription } from '@/lib/mirror/load-subscription'

type CancelPageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/cancel'>

export default async function CancelPage({ params }: CancelPageProps) {
  const { token, subscription: id } = await params
  const opened = await openSession(token)
  if (!opened.ok)
    return (
      <AccessProblem token={token}>
        <KeptCancellation token={token} subscription={id} />
      </AccessProblem>
    )
  const session = opened.value
  const path = `/subscriptions/${id}/cancel`
  const found = await loadSubscription(session, id)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  const { subscription, openInvoices } = found.value
  const t = translator(session.locale, 'portal')
  const title = t('action.of', { action: t('action.cancel'), plan: planName(subscription) })
  const refused = session.readOnly ? 'read_only' : cancelRefusal(subscription, session.configuration)
  if (refused) return <Unavailable session={session} path={path} title={title} code={refused} />
  return (
    <FlowPage session={session} path={path} title={title}>
      <CancelForm session={session} subscription={subscription} openInvoices={openInvoices} />
    </FlowPage>
  )
}
