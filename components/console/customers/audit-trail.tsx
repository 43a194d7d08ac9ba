import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { actionText } from '../table/action-text'
import { actorText } from '../table/actor-text'
import { ConsoleDate } from '../table/console-date'
import { CopyId } from '../table/copy-id'

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
