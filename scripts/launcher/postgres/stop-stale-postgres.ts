import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const fastShutdownSeconds = 30

/** Stops the server that a killed process left on `cluster`; returns once its files are free. */
export async function stopStalePostgres(cluster: string): Promise<void> {
  const pid = postmasterOf(cluster)
  if (!pid) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < fastShutdownSeconds * 20; waited++) {
    if (postmasterOf(cluster) !== pid) return
    await delay(50)
  }
  // The next start recovers from the write-ahead log.
  process.kill(pid, 'SIGQUIT')
  await delay(1_000)
}

/** The live postmaster of `cluster`. A recycled process id does not count. */
function postmasterOf(cluster: string): number | undefined {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) ? pid : undefined
  } catch {
    return undefined
  }
}
