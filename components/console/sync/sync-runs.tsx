import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Progress } from '@/components/ui/progress'
import type { LastRun, SyncStatus } from '@/lib/console/sync/load-sync-status'
import { ConsoleDate } from '../table/console-date'

const kinds = {
  import: ['Import', 'Imports the whole account once: `npm run sync -- --all`.'],
  reconcile: ['Reconcile', 'Compares each customer with Stripe every night.'],
  replay: ['Replay', 'Fetches events that never arrived, before each reconciliation.'],
} as const

const countTexts: Record<string, string> = {
  written: 'customers written',
  left: 'to go',
  customers: 'customers',
  unknown: 'that we did not know',
  failed: 'failed',
  events: 'events',
  dropped: 'of them missed',
  underway: 'of them under way',
  customer: 'customers listed',
  subscription: 'subscriptions listed',
  invoice: 'invoices listed',
  payment_intent: 'payments listed',
  credit_note: 'credit notes listed',
}

// A run reports after each step, so one that has been silent this long was stopped.
const stalledAfter = 10 * 60_000

type SyncRunsProps = { runs: SyncStatus['runs']; timeZone: string; now: Date }

/** The runs over the whole account: the last of each kind, and the progress of the current one. */
export function SyncRuns({ runs, timeZone, now }: SyncRunsProps) {
  return (
    <div className="grid gap-6 lg:grid-cols-3">
      {(['import', 'reconcile', 'replay'] as const).map((kind) => {
        const [title, lead] = kinds[kind]
        return (
          <Card key={kind} id={kind} title={title} aside={<RunState run={runs[kind]} now={now} />}>
            <Run kind={kind} run={runs[kind]} timeZone={timeZone} />
            <p className="mt-3 text-sm text-muted">
              {lead.split('`').map((part, place) => (place % 2 ? <code key={place}>{part}</code> : part))}
            </p>
          </Card>
        )
      })}
    </div>
  )
}

function RunState({ run, now }: { run: LastRun | undefined; now: Date }) {
  if (!run) return <Badge>Not yet</Badge>
  if (run.status === 'done') return <Badge tone="good">Done</Badge>
  const isStalled = now.getTime() - run.updatedAt.getTime() > stalledAfter
  return isStalled ? <Badge tone="warn">Stopped</Badge> : <Badge tone="info">Running</Badge>
}

function Run({ kind, run, timeZone }: { kind: keyof typeof kinds; run: LastRun | undefined; timeZone: string }) {
  if (!run) return <p className="text-muted">None so far.</p>
  const { written = 0, left } = run.counts
  const counts = Object.entries(run.counts).filter(([name, count]) => count > 0 || name === 'failed')
  const isRunning = run.status !== 'done'
  return (
    <>
      {isRunning && kind === 'import' && <ImportProgress written={written} left={left} />}
      <p>
        Began <ConsoleDate at={run.startedAt} timeZone={timeZone} time />, {isRunning ? 'last progress' : 'ended'}{' '}
        <ConsoleDate at={run.finishedAt ?? run.updatedAt} timeZone={timeZone} time />.
      </p>
      {counts.length > 0 && (
        <p className="mt-1 text-sm">
          {counts.map(([name, count]) => `${count.toLocaleString('en')} ${countTexts[name] ?? name}`).join(', ')}.
        </p>
      )}
    </>
  )
}

/** The total is unknown while the lists are being read. */
function ImportProgress({ written, left }: { written: number; left: number | undefined }) {
  const all = written + (left ?? 0)
  return (
    <div className="mb-3">
      <Progress label="Import" {...(left !== undefined && { value: written, max: Math.max(1, all) })} />
      <p className="text-sm text-muted">
        {left === undefined
          ? 'Reading Stripe’s lists…'
          : `${written.toLocaleString('en')} of ${all.toLocaleString('en')} customers`}
      </p>
    </div>
  )
}
