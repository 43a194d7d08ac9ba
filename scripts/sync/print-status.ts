import { loadSyncStatus, type LastRun } from '../../lib/console/sync/load-sync-status'
import { describeCounts } from './describe-counts'

/** Prints the state of one merchant's mirror, with its failed jobs. */
export async function printStatus(merchantId: string): Promise<void> {
  const status = await loadSyncStatus(merchantId, new Date())
  if (!status) return
  const { merchant, unhandled, lag, dead, handled, lastReceivedAt, runs, deadJobs } = status
  console.log(`${merchant.name} (${merchant.id})`)
  console.log(`  lag          ${lag === null ? 'none' : `${lag.toFixed(0)} s, ${unhandled} events wait`}`)
  console.log(
    `  last 24 h    ${handled} events handled, the last received ${lastReceivedAt?.toISOString() ?? 'before'}`,
  )
  for (const [kind, run] of Object.entries(runs)) console.log(`  ${kind.padEnd(12)} ${describeRun(run)}`)
  console.log(`  dead         ${dead} events, ${deadJobs.length} jobs`)
  for (const { id, task, customerId, error, attempts, lastTriedAt } of deadJobs) {
    console.log(
      `    ${id}  ${task} ${customerId ?? ''}  ${attempts} attempts until ${lastTriedAt.toISOString()}: ${error ?? 'killed'}`,
    )
  }
}

function describeRun({ status, counts, startedAt, updatedAt, finishedAt }: LastRun): string {
  const said = describeCounts(counts) || 'nothing yet'
  const when = finishedAt
    ? `done ${finishedAt.toISOString()}`
    : `${status} since ${startedAt.toISOString()}, last ${updatedAt.toISOString()}`
  return `${said}; ${when}`
}
