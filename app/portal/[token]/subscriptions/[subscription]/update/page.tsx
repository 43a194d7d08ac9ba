import { AccessProblem } from '@/components/portal/access-problem'
import { ComingFlow } from '@/components/portal/coming-flow'
import { FlowProblem } from '@/components/portal/flow-problem'
import { openSession } from '@/lib/access/open-session'
import { planName } from '@/lib/billing/plan-name'
import { translator } from '@/lib/i18n'
import { loadSubscription } from '@/lib/queries/load-subscription'

type UpdatePageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/update'>

/** Where the customer will change the plan of a subscription. */
export default async function UpdatePage({ params }: UpdatePageProps) {
  const { token, subscription: id } = await params
  const session = await openSession(token)
  if (!session.ok) return <AccessProblem token={token} />
  const path = `/subscriptions/${id}/update`
  const found = await loadSubscription(session.value, id)
  if (!found.ok) return <FlowProblem session={session.value} path={path} code={found.code} />
  const t = translator(session.value.locale, 'portal')
  const title = t('action.of', { action: t('action.update_subscription'), plan: planName(found.value.subscription) })
  return <ComingFlow session={session.value} path={path} title={title} text={translator(session.value.locale, 'flow')('coming.update')} />
}
