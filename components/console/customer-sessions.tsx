import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { sessionLimits } from '@/lib/access/session-limits'
import { endSession } from '@/lib/actions/customer-actions'
import type { CustomerPage } from '@/lib/queries/load-customer-page'
import { ConsoleDate } from './console-date'
import { ConsoleForm } from './console-form'
import { Table } from './table'

const sources: Record<string, string> = { link: 'A link', api: 'The API', jwt: 'Your own token', support: 'Support' }

type CustomerSessionsProps = { merchant: { id: string; timeZone: string }; sessions: CustomerPage['sessions']; now: Date }

/** The browsers that are or were in the customer's portal. */
export function CustomerSessions({ merchant, sessions, now }: CustomerSessionsProps) {
  const isOpen = (session: (typeof sessions)[number]) =>
    !session.endedAt && session.expiresAt > now && now.getTime() - session.lastSeenAt.getTime() < sessionLimits.idle
  return (
    <Card id="sessions" title="Portal sessions">
      {sessions.length === 0 ? <p className="text-muted">Nobody has opened the portal yet.</p> : (
        <Table caption="Portal sessions" head={['Opened', 'By', 'Last seen', 'State', <span key="do" className="sr-only">Actions</span>]}>
          {sessions.map((session) => (
            <tr key={session.id}>
              <td className="whitespace-nowrap"><ConsoleDate at={session.createdAt} timeZone={merchant.timeZone} time /></td>
              <td>{sources[session.source] ?? session.source}{session.readOnly && <> <Badge tone="info">Read only</Badge></>}</td>
              <td><ConsoleDate at={session.lastSeenAt} timeZone={merchant.timeZone} time /></td>
              <td>{isOpen(session) ? <Badge tone="good">Open</Badge> : <Badge>{session.endedAt ? 'Ended' : 'Expired'}</Badge>}</td>
              <td className="text-right">
                {isOpen(session) && (
                  <ConsoleForm
                    action={endSession} hidden={{ merchant: merchant.id, session: session.id }} submit="End" look="danger"
                    label={`End the session of ${session.createdAt.toISOString().slice(0, 16)}`}
                  />
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Card>
  )
}
