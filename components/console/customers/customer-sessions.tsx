import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { sessionLimits } from '@/lib/access/limits/session-limits'
import { endSessionAction } from '@/lib/console/customers/actions'
import type { CustomerPage } from '@/lib/console/customers/load-customer-page'
import { actorText } from '../table/actor-text'
import { ConsoleDate } from '../table/console-date'
import { GrantTable } from '../table/grant-table'

const sources: Record<string, string> = {
  link: 'A link',
  api: 'The API',
  jwt: 'A link signed by you',
  support: 'Support',
}

type CustomerSessionsProps = { merchant: { id: string; timeZone: string }; page: CustomerPage; now: Date }

export function CustomerSessions({ merchant, page, now }: CustomerSessionsProps) {
  const { sessions, makers, names } = page
  const isOpen = (session: (typeof sessions)[number]) =>
    !session.endedAt &&
    session.stands &&
    session.expiresAt > now &&
    now.getTime() - session.lastSeenAt.getTime() < sessionLimits.idle
  const openedBy = ({ source, linkId, grantorKind, grantorId }: (typeof sessions)[number]) => {
    const maker = linkId === null ? undefined : makers[linkId]
    if (maker) return `A link that ${actorText(maker, names)} made`
    const user =
      source === 'support' && grantorKind === 'user' && grantorId ? `, ${actorText(`user:${grantorId}`, names)}` : ''
    return `${sources[source] ?? source}${user}`
  }
  return (
    <Card id="sessions" title="Portal sessions">
      {sessions.length === 0 ? (
        <p className="text-muted">Nobody has opened the portal yet.</p>
      ) : (
        <GrantTable
          caption="Portal sessions"
          head={['Opened', 'By', 'Last seen']}
          timeZone={merchant.timeZone}
          grants={sessions.map((session) => ({
            id: session.id,
            madeAt: session.createdAt,
            cells: [
              <span key="by">
                {openedBy(session)}
                {session.readOnly && (
                  <>
                    {' '}
                    <Badge tone="info">Read only</Badge>
                  </>
                )}
              </span>,
              <ConsoleDate key="seen" at={session.lastSeenAt} timeZone={merchant.timeZone} time />,
            ],
            state: {
              over: isOpen(session) ? null : session.endedAt || !session.stands ? 'Ended' : 'Expired',
              works: 'Open',
            },
            end: {
              action: endSessionAction,
              hidden: { merchant: merchant.id, session: session.id },
              text: 'End',
              label: `End the session of ${session.createdAt.toISOString().slice(0, 16)}`,
            },
          }))}
        />
      )}
    </Card>
  )
}
