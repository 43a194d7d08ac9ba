import { KeepChoice } from '@/components/portal/keep/keep-choice'
import { openSession } from '@/lib/access/sessions/open-session'
import { loadKeep } from '@/lib/tasks/keep/load'
import { taskPage } from '../task-page'

type KeepPageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/keep'>

/** Keeping a subscription that is set to end, for links that lead here. The overview has the same button. */
export default async function KeepPage({ params }: KeepPageProps) {
  const { token, subscription } = await params
  return taskPage({
    task: 'keep',
    token,
    subscription,
    opened: await openSession(token),
    load: loadKeep,
    form: (session, view) => <KeepChoice session={session} view={view} />,
  })
}
