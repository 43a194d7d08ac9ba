import { Badge } from '@/components/ui/badge'
import { endOwnSessionAction } from '@/lib/console/account/actions'
import { describeBrowser } from '@/lib/auth/sessions/describe-browser'
import type { loadUserSessions } from '@/lib/console/account/load-user-sessions'
import { ConsoleDate } from '../table/console-date'
import { ConsoleForm } from '../form/console-form'
import { Table } from '../table/table'

type UserSessionsTableProps = { sessions: Awaited<ReturnType<typeof loadUserSessions>>; current: string }

export function UserSessionsTable({ sessions, current }: UserSessionsTableProps) {
  return (
    <Table
      caption="Browsers you are signed in with"
      head={[
        'Browser',
        <span key="do" className="sr-only">
          Actions
        </span>,
      ]}
      onPhone="fits"
    >
      {sessions.map(({ id, provider, userAgent, createdAt, lastSeenAt }) => (
        <tr key={id}>
          <td>
            <p className="font-semibold">
              {describeBrowser(userAgent)} {id === current && <Badge tone="good">This one</Badge>}
            </p>
            <p className="text-muted">
              Signed in <ConsoleDate at={createdAt} time /> by {provider === 'oidc' ? 'identity provider' : 'e-mail'},
              last seen <ConsoleDate at={lastSeenAt} time />
            </p>
          </td>
          <td className="text-end">
            {id !== current && (
              <ConsoleForm
                action={endOwnSessionAction}
                hidden={{ session: id }}
                submit="Sign out"
                look="secondary"
                label={`Sign out ${describeBrowser(userAgent)}`}
              />
            )}
          </td>
        </tr>
      ))}
    </Table>
  )
}
