import { notFound } from 'next/navigation'
import { AccessProblem } from '@/components/portal/access-problem'
import { ComingFlow } from '@/components/portal/coming-flow'
import { FlowProblem } from '@/components/portal/flow-problem'
import { openSession } from '@/lib/access/open-session'
import { planName } from '@/lib/billing/plan-name'
import { translator } from '@/lib/i18n'
import { loadSubscription } from '@/lib/queries/load-subscription'

const tasks = {
  update: ['action.update_subscription', 'coming.update'],
} as const

type TaskPageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/[task]'>

/** Where the customer will do something about one subscription. */
export default async function TaskPage({ params }: TaskPageProps) {
  const { token, subscription: id, task } = await params
  const session = await openSession(token)
  if (!session.ok) return <AccessProblem token={token} />
  if (!isTask(task)) notFound()
  const path = `/subscriptions/${id}/${task}`
  const found = await loadSubscription(session.value, id)
  if (!found.ok) return <FlowProblem session={session.value} path={path} code={found.code} />
  const t = translator(session.value.locale, 'portal')
  const [action, key] = tasks[task]
  const title = t('action.of', { action: t(action), plan: planName(found.value.subscription) })
  const text = translator(session.value.locale, 'flow')(key)
  return <ComingFlow session={session.value} path={path} title={title} text={text} />
}

function isTask(name: string): name is keyof typeof tasks {
  return Object.hasOwn(tasks, name)
}
