import { CancelForm } from '@/components/portal/cancel/cancel-form'
import { KeptCancellation } from '@/components/portal/cancel/kept-cancellation'
import { meterVisit } from '@/lib/access/sessions/meter-visit'
import { openSession } from '@/lib/access/sessions/open-session'
import { loadCancel } from '@/lib/tasks/cancel/load'
import { taskPage } from '../task-page'

type CancelPageProps = PageProps<'/portal/[token]/subscriptions/[subscription]/cancel'>

export default async function CancelPage({ params }: CancelPageProps) {
  const { token, subscription } = await params
  return taskPage({
    task: 'cancel',
    token,
    subscription,
    opened: await openSession(token),
    load: (session, id) => loadCancel(session, id, () => meterVisit(session, 'preview')),
    kept: <KeptCancellation token={token} subscription={subscription} />,
    form: (session, view) => <CancelForm session={session} view={view} />,
  })
}
