import { PauseForm } from '@/components/portal/pause/pause-form'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { loadPause } from '@/lib/tasks/pause/load'
import { taskPage } from '../task-page'

type PausePageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/pause'>

export default async function PausePage({ params, searchParams }: PausePageProps) {
  const { token, subscription } = await params
  const { problem, start } = await searchParams
  const asksNow = start === 'now'
  return taskPage({
    task: 'pause',
    token,
    subscription,
    problem,
    ...(asksNow && { query: { start } }),
    opened: await openMetered(token, 'preview'),
    load: (session, id) => loadPause(session, id, asksNow),
    form: (session, view, path) => <PauseForm session={session} path={path} view={view} />,
  })
}
