import type { Metadata } from 'next'
import { ConsoleDate } from '@/components/console/table/console-date'
import { DeadJobs } from '@/components/console/sync/dead-jobs'
import { durationText } from '@/components/console/sync/duration-text'
import { Figures } from '@/components/console/sync/figures'
import { KeepFresh } from '@/components/console/sync/keep-fresh'
import { PageHeader } from '@/components/console/frame/page-header'
import { SyncRuns } from '@/components/console/sync/sync-runs'
import { Notice } from '@/components/ui/notice'
import { openConsole } from '@/lib/auth/visits/open-console'
import { refuseConsolePage } from '@/lib/auth/visits/refuse-console-page'
import { loadSyncStatus } from '@/lib/console/sync/load-sync-status'
import { deadJobsListed } from '@/lib/jobs/list-dead-jobs'

export const metadata: Metadata = { title: 'Sync' }

const refreshSeconds = 5
/** Longer than any burst of events takes, so a longer wait means that something is broken. */
const lateSeconds = 300

export default async function SyncPage({ params }: PageProps<'/console/[merchant]/sync'>) {
  const { merchant, now } = await openConsole((await params).merchant)
  const status = await loadSyncStatus(merchant.id, now)
  if (!status) return refuseConsolePage(merchant.id)
  const { unhandled, lag, dead, handled, lastReceivedAt, runs, deadJobs } = status
  const isLate = lag !== null && lag > lateSeconds
  const isMoving = unhandled > 0 || Object.values(runs).some((run) => run.status !== 'done')
  return (
    <>
      <PageHeader title="Sync" lead="How closely the mirror of your customers follows Stripe." />
      {isMoving && <KeepFresh seconds={refreshSeconds} />}
      <div className="grid gap-6">
        {isLate && (
          <Notice tone="warn" title="The sync is behind">
            Events have been waiting for {durationText(lag)}. Is the worker running? Customers may see outdated data.
          </Notice>
        )}
        {deadJobs.length > 0 && (
          <Notice tone="bad" title="Some jobs have failed">
            Look at the errors below, fix the cause, and try again.
          </Notice>
        )}
        {!isLate && deadJobs.length === 0 && (
          <Notice tone="good">{unhandled === 0 ? 'Up to date with Stripe.' : 'Events are being processed.'}</Notice>
        )}
        <Figures
          figures={[
            {
              title: 'Waiting events',
              value: unhandled.toLocaleString('en'),
              hint: lag === null ? 'none' : `the oldest for ${durationText(lag)}`,
            },
            { title: 'Processed in 24 hours', value: handled.toLocaleString('en') },
            {
              title: 'Failed jobs',
              value: deadJobs.length < deadJobsListed ? deadJobs.length : `${deadJobsListed} or more`,
              hint: dead === 0 ? 'jobs' : `jobs, with ${dead.toLocaleString('en')} events`,
            },
            {
              title: 'Last event',
              value: lastReceivedAt ? durationText((now.getTime() - lastReceivedAt.getTime()) / 1000) : '–',
              hint: lastReceivedAt ? (
                <>
                  ago, <ConsoleDate at={lastReceivedAt} timeZone={merchant.timeZone} time />
                </>
              ) : (
                'none yet'
              ),
            },
          ]}
        />
        <DeadJobs merchant={merchant} jobs={deadJobs} />
        <SyncRuns runs={runs} timeZone={merchant.timeZone} now={now} />
      </div>
    </>
  )
}
