import { setTimeout as delay } from 'node:timers/promises'
import { findPostmaster } from './find-postmaster'

const fastShutdownSeconds = 30
const killSeconds = 1
const pauseMilliseconds = 50

/** Stops the server that a killed process left on `cluster`; returns once its files are free. */
export async function stopStalePostgres(cluster: string): Promise<void> {
  const pid = findPostmaster(cluster)?.pid
  if (!pid) return
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + fastShutdownSeconds * 1_000
  while (Date.now() < deadline) {
    if (findPostmaster(cluster)?.pid !== pid) return
    await delay(pauseMilliseconds)
  }
  // The next start recovers from the write-ahead log.
  process.kill(pid, 'SIGQUIT')
  await delay(killSeconds * 1_000)
}
