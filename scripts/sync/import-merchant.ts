import { SingleBar } from 'cli-progress'
import { importAccount, type ImportProgress } from '../../lib/sync/import/import-account'
import type { SyncMerchant } from '../../lib/sync/customer/sync-customer'
import { describeCounts } from './describe-counts'

const format = '{bar} {value} of {total} customers, {rate} a second, {time} left'

/** Imports the merchant's account with a progress bar; ends the program with status 1 if customers are left. */
export async function importMerchant(merchant: SyncMerchant & { name: string }): Promise<void> {
  console.log(`importing ${merchant.name}; stop it whenever you like, it goes on from there`)
  const bar = new SingleBar({ format, noTTYOutput: true })
  let startedAt = performance.now()
  let total: number | null = null
  const left = await importAccount(merchant, ({ phase, counts, left: remaining }) => {
    if (remaining === null) return tellList(phase, counts)
    if (total === null) {
      total = remaining
      startedAt = performance.now()
      if (process.stdout.isTTY) process.stdout.write('\n')
      bar.start(total, 0, { rate: 0, time: '…' })
    }
    const done = total - remaining
    bar.update(done, paceOf(done, remaining, (performance.now() - startedAt) / 1000))
  })
  bar.stop()
  console.log(
    left === 0
      ? 'everything is mirrored; from here webhooks keep it in step'
      : `${left} customers are left; run it again`,
  )
  if (left > 0) process.exitCode = 1
}

function paceOf(done: number, remaining: number, seconds: number): { rate: string; time: string } {
  const rate = done / seconds
  if (done === 0) return { rate: '0', time: '…' }
  const minutes = remaining / rate / 60
  return { rate: rate.toFixed(1), time: minutes < 1 ? 'less than a minute' : `${Math.ceil(minutes)} min` }
}

/** The lengths of the lists are only known at their ends. */
function tellList(phase: ImportProgress['phase'], counts: ImportProgress['counts']): void {
  const line = describeCounts(counts)
  if (process.stdout.isTTY) process.stdout.write(`\rread ${line}`)
  else if (phase === 'write') console.log(`read ${line}`)
}
