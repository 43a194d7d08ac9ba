import { AccessProblem } from '@/components/portal/problem/access-problem'
import { Consequences } from '@/components/portal/frame/consequences'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { KeepForm } from '@/components/portal/keep/keep-form'
import { Unavailable } from '@/components/portal/problem/unavailable'
import { openSession } from '@/lib/access/sessions/open-session'
import { cancelRefusal } from '@/lib/billing/tasks/cancel-refusal'
import { planName } from '@/lib/billing/plans/plan-name'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { formatDate, translator } from '@/lib/i18n'
import { loadSubscription } from '@/lib/mirror/load-subscription'

type KeepPageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/keep'>

/** Keeps a subscription that is set to end. The overview has the same button; this page is for links. */
export default async function KeepPage({ params }: KeepPageProps) {
  const { token, subscription: id } = await params
  const opened = await openSession(token)
  if (!opened.ok) return <AccessProblem token={token} />
  const session = opened.value
  const path = `/subscriptions/${id}/keep`
  const found = await loadSubscription(session, id)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  const { subscription } = found.value
  const t = translator(session.locale, 'portal')
  const title = t('action.of', { action: t('action.keep'), plan: planName(subscription) })
  const refused = session.readOnly ? 'read_only' : cancelRefusal(subscription, session.configuration)
  if (refused) return <Unavailable session={session} path={path} title={title} code={refused} />
  const end = scheduledEnd(subscription)
  const texts = translator(session.locale, 'cancel')
  return (
    <FlowPage session={session} path={path} title={title}>
      {end ? (
        <>
          <Consequences
            headline={t('state.ending', { date: formatDate(end, session) })}
            details={[texts('keepHint')]}
          />
          <KeepForm session={session} subscriptionId={subscription.id} />
        </>
      ) : (
        <p>{texts('notEnding')}</p>
      )}
    </FlowPage>
  )
}
