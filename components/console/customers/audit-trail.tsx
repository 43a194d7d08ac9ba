import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { actorText } from '../table/actor-text'
import { ConsoleDate } from '../table/console-date'
import { CopyId } from '../table/copy-id'

const texts: Record<string, string> = {
  'portal_link.created': 'Created a link',
  'portal_link.revoked': 'Revoked a link',
  'portal_link.create': 'Tried to create a link',
  'portal_link.email': 'Tried to mail a link',
  'portal_session.created': 'Opened the portal',
  'portal_session.opened': 'Opened a session’s URL',
  'portal_session.ended': 'Ended a session',
  'subscription.cancel': 'Cancelled a subscription',
  'subscription.keep': 'Kept a subscription',
  'recipient.add': 'Entered an invoice recipient',
  'recipient.resend': 'Mailed an invoice recipient again',
  'recipient.remove': 'Removed an invoice recipient',
  'recipient.confirmed': 'Confirmed to get invoices',
  'recipient.stopped': 'Stopped the invoices',
  'user.signed_in': 'Signed in',
  'user.signed_out': 'Signed out',
  'overview.export': 'Exported the overview',
  'customer.refresh': 'Synced with Stripe',
  'customer.fetch': 'Fetched from Stripe',
}

type Entry = {
  id: string
  at: Date
  actor: string
  action: string
  subjectId: string | null
  details: unknown
  /** the console user who made the link it was done with */
  linkMaker: string | null
}

type AuditTrailProps = { entries: Entry[]; names: Record<string, string>; timeZone: string }

export function AuditTrail({ entries, names, timeZone }: AuditTrailProps) {
  return (
    <Card id="audit" title="Audit trail">
      {entries.length === 0 && <p className="text-muted">Nothing yet.</p>}
      <ol className="grid gap-3">
        {entries.map(({ id, at, actor, action, subjectId, details, linkMaker }) => {
          const outcome = (details as { outcome?: string } | null)?.outcome
          return (
            <li key={id} className="text-sm">
              <span className="font-medium">{actionText(action)}</span>
              {outcome && outcome !== 'ok' && (
                <>
                  {' '}
                  <Badge tone="bad">{outcome}</Badge>
                </>
              )}
              <span className="text-muted">
                {' '}
                · {actorText(actor, names)}
                {linkMaker && `, by a link that ${actorText(linkMaker, names)} made`} ·{' '}
                <ConsoleDate at={at} timeZone={timeZone} time />
              </span>
              {subjectId && (
                <span className="block">
                  <CopyId id={subjectId} />
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

/** An audit entry's action in words. An action without a text is shown as its name, with spaces. */
function actionText(action: string): string {
  if (texts[action]) return texts[action]
  const words = action.replaceAll(/[._]/g, ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
