import { ResubscribeForm } from '@/components/portal/resubscribe/resubscribe-form'
import { openMetered } from '@/lib/access/sessions/open-metered'
import { loadResubscribe } from '@/lib/tasks/resubscribe/load'
import { taskPage } from '../task-page'

type ResubscribePageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/resubscribe'>

export default async function ResubscribePage({ params, searchParams }: ResubscribePageProps) {
  const { token, subscription } = await params
  const { method, problem } = await searchParams
  const saved = typeof method === 'string' ? method : null
  return taskPage({
    task: 'resubscribe',
    token,
    subscription,
    problem,
    opened: await openMetered(token, 'preview'),
    load: (session, id) => loadResubscribe(session, id, saved),
    form: (session, view, path) => <ResubscribeForm session={session} path={path} view={view} saved={saved} />,
  })
}
