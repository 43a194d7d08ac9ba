import { AccessProblem } from '@/components/portal/problem/access-problem'
import { DoneBanner } from '@/components/portal/banner/done-banner'
import { PortalFrame } from '@/components/portal/frame/portal-frame'
import { PortalOverview } from '@/components/portal/overview/portal-overview'
import { PortalProblem } from '@/components/portal/problem/portal-problem'
import { openSession } from '@/lib/access/sessions/open-session'
import { portalState } from '@/lib/embed/portal-state'
import { loadPortal } from '@/lib/mirror/load-portal'
import { loadBanner } from '@/lib/tasks/banner/load-banner'

export default async function PortalPage({ params, searchParams }: PageProps<'/portal/[token]'>) {
  const { token } = await params
  const session = await openSession(token)
  if (!session.ok) return <AccessProblem token={token} />
  const portal = await loadPortal(session.value)
  const { done, subscriptions } = await searchParams
  if (!portal.ok)
    return (
      <PortalFrame session={session.value} path="" title={null}>
        <PortalProblem session={session.value} code={portal.code} />
      </PortalFrame>
    )
  const banner = await loadBanner(session.value, portal.value, done)
  return (
    <>
      <PortalOverview
        session={session.value}
        portal={portal.value}
        unfolded={subscriptions === 'all'}
        notice={banner && <DoneBanner session={session.value} banner={banner} />}
      />
      <span hidden data-portico-state={portalState(portal.value)} />
    </>
  )
}
