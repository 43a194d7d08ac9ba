import { Badge } from '@/components/ui/badge'
import { changeRoleAction, removeMemberAction } from '@/lib/console/team/actions'
import type { ConsoleVisit } from '@/lib/auth/sessions/console-visit'
import type { TeamMember } from '@/lib/console/team/load-team'
import { ConsoleDate } from '../table/console-date'
import { ConsoleForm } from '../form/console-form'
import { Table } from '../table/table'

type TeamTableProps = { team: TeamMember[]; visit: ConsoleVisit }

export function TeamTable({ team, visit }: TeamTableProps) {
  const { merchant, user } = visit
  const isOwner = visit.role === 'owner'
  return (
    <Table
      caption="Members"
      head={[
        'Member',
        'Role',
        'Last seen',
        ...(isOwner
          ? [
              <span key="do" className="sr-only">
                Actions
              </span>,
            ]
          : []),
      ]}
      onPhone="stacks"
    >
      {team.map((member) => (
        <tr key={member.userId}>
          <td>
            <span className="font-semibold">{member.name ?? member.email}</span>
            {member.userId === user.id && (
              <>
                {' '}
                <Badge>You</Badge>
              </>
            )}
            {member.name && <span className="block text-muted">{member.email}</span>}
          </td>
          <td data-label="Role" className="whitespace-nowrap">
            {member.role === 'owner' ? 'Owner' : 'Member'}
          </td>
          <td data-label="Last seen">
            {member.joinedAt ? (
              <ConsoleDate at={member.lastSeenAt} timeZone={merchant.timeZone} time none="Not yet" />
            ) : (
              <Badge tone="info">Invited</Badge>
            )}
          </td>
          {isOwner && (
            <td>
              <div className="flex flex-wrap gap-2 sm:justify-end">
                <ConsoleForm
                  action={changeRoleAction}
                  look="secondary"
                  hidden={{
                    merchant: merchant.id,
                    user: member.userId,
                    role: member.role === 'owner' ? 'member' : 'owner',
                  }}
                  submit={member.role === 'owner' ? 'Change to member' : 'Make owner'}
                  label={`${member.role === 'owner' ? 'Change to member' : 'Make owner'}: ${member.email}`}
                />
                <ConsoleForm
                  action={removeMemberAction}
                  look="danger"
                  hidden={{ merchant: merchant.id, user: member.userId }}
                  submit="Remove"
                  label={`Remove ${member.email}`}
                />
              </div>
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
