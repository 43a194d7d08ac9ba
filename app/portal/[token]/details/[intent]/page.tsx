import { DetailsResult } from '@/components/portal/details/details-result'
import { openSession } from '@/lib/access/sessions/open-session'
import { loadDetailsResult } from '@/lib/tasks/details/load-result'
import { portalPage } from '../../portal-page'

export default async function DetailsResultPage({ params }: PageProps<'/portal/[token]/details/[intent]'>) {
  const { token, intent } = await params
  const path = `/details/${intent}`
  return portalPage({
    token,
    path,
    opened: await openSession(token),
    load: (session) => loadDetailsResult(session, intent),
    render: (session, view) => (
      <>
        <DetailsResult session={session} path={path} {...view} />
        {view.request.status === 'done' && <span hidden data-portico-change={intent} />}
      </>
    ),
  })
}
