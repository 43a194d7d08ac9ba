import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { ResubscribeForm } from '@/components/portal/resubscribe/resubscribe-form'
import { Unavailable } from '@/components/portal/problem/unavailable'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { planName } from '@/lib/billing/plans/plan-name'
import { translator } from '@/lib/i18n'
import { loadResubscription } from '@/lib/tasks/resubscribe/load'

type ResubscribePageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/resubscribe'>

export default async function ResubscribePage({ params, searchParams }: ResubscribePageProps) {
  const { token, subscription: id } = await params
  const opened = await openMetered(token, 'preview')
  if (!opened.ok) return <AccessProblem token={token} code={opened.code} />
  const session = opened.value
  const { method } = await searchParams
  const saved = typeof method === 'string' ? method : null
  const path = `/subscriptions/${id}/resubscribe`
  const found = await loadResubscription(session, id, saved)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  const { subscription, refused } = found.value
  const t = translator(session.locale, 'portal')
  const title = t('action.of', { action: t('action.resubscribe'), plan: planName(subscription) })
  if (refused) return <Unavailable session={session} path={path} title={title} code={refused} />
  return (
    <FlowPage session={session} path={path} title={title}>
      <ResubscribeForm session={session} path={path} resubscription={found.value} saved={saved} />
    </FlowPage>
  )
}
