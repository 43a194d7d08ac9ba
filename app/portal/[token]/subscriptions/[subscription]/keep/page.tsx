import { KeepChoice } from '@/components/portal/keep/keep-choice'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { loadKeep } from '@/lib/tasks/keep/load'
import { taskPage } from '../task-page'

type KeepPageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/keep'>

export default async function KeepPage({ params }: KeepPageProps) {
  const { token, subscription } = await params
  return taskPage({
    task: 'keep',
    token,
    subscription,
    opened: await openMetered(token, 'preview'),
    load: loadKeep,
    form: (session, view) => <KeepChoice session={session} view={view} />,
  })
}
