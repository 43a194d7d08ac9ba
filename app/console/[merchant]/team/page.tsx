import type { Metadata } from 'next'
import { InviteForm } from '@/components/console/team/invite-form'
import { PageHeader } from '@/components/console/frame/page-header'
import { TeamTable } from '@/components/console/team/team-table'
import { Card } from '@/components/ui/card'
import { openConsole } from '@/lib/auth/visits/open-console'
import { loadTeam } from '@/lib/console/team/load-team'

export const metadata: Metadata = { title: 'Team' }

export default async function TeamPage({ params }: PageProps<'/console/[merchant]/team'>) {
  const visit = await openConsole((await params).merchant)
  const team = await loadTeam(visit)
  const isOwner = visit.role === 'owner'
  return (
    <>
      <PageHeader
        title="Team"
        lead="Members look after customers and their links. Owners can also change settings, keys and the team."
      />
      <div className="grid gap-6">
        {isOwner && (
          <Card id="invite" title="Invite a member">
            <InviteForm merchant={visit.merchant.id} />
          </Card>
        )}
        <TeamTable team={team} visit={visit} />
      </div>
    </>
  )
}
