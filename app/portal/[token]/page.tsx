import { AccessProblem } from '@/components/portal/problem/access-problem'
import { DoneBanner } from '@/components/portal/banner/done-banner'
import { PortalFrame } from '@/components/portal/frame/portal-frame'
import { PortalOverview } from '@/components/portal/overview/portal-overview'
import { PortalProblem } from '@/components/portal/problem/portal-problem'
import { openSession } from '@/lib/access/sessions/open-session'
import { portalState } from '@/lib/embed/portal-state'
import { loadPortal } from '@/lib/mirror/load-portal'

export default async function PortalPage({ params, searchParams }: PageProps<'/portal/[token]'>) {
  const { token } = await params
  const session = await openSession(token)
  if (!session.ok) return <AccessProblem token={token} />
  const portal = await loadPortal(session.value)
  const { done } = await searchParams
  if (!portal.ok)
    return (
      <PortalFrame session={session.value} path="" title={null}>
        <PortalProblem session={session.value} code={portal.code} />
      </PortalFrame>
    )
  return (
    <>
      <PortalOverview
        session={session.value}
        portal={portal.value}
        notice={<DoneBanner session={session.value} portal={portal.value} done={done} />}
      />
      <span hidden data-portico-state={portalState(portal.value)} />
    </>
  )
}
