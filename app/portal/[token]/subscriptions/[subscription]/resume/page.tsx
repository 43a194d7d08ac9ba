import { AccessProblem } from '@/components/portal/problem/access-problem'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { FlowProblem } from '@/components/portal/problem/flow-problem'
import { ResumeForm } from '@/components/portal/resume/resume-form'
import { Unavailable } from '@/components/portal/problem/unavailable'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { planName } from '@/lib/billing/plans/plan-name'
import { translator } from '@/lib/i18n'
import { loadResumption } from '@/lib/tasks/resume/load'

type ResumePageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/resume'>

export default async function ResumePage({ params, searchParams }: ResumePageProps) {
  const { token, subscription: id } = await params
  const opened = await openMetered(token, 'preview')
  if (!opened.ok) return <AccessProblem token={token} code={opened.code} />
  const session = opened.value
  const { method } = await searchParams
  const saved = typeof method === 'string' ? method : null
  const path = `/subscriptions/${id}/resume`
  const found = await loadResumption(session, id)
  if (!found.ok) return <FlowProblem session={session} path={path} code={found.code} />
  const { subscription, refused } = found.value
  const t = translator(session.locale, 'portal')
  const title = t('action.of', { action: t('action.resume'), plan: planName(subscription) })
  if (refused) return <Unavailable session={session} path={path} title={title} code={refused} />
  return (
    <FlowPage session={session} path={path} title={title}>
      <ResumeForm session={session} path={path} resumption={found.value} saved={saved} />
    </FlowPage>
  )
}
