import { metrics } from '@/lib/observe/metrics'
import { log } from '@/lib/log'
import { keptBriefly } from './kept-briefly'
import { measureQueue } from './measure-queue'
import { release } from './release'

// Prometheus asks every 15 seconds or so; several of them, or an impatient one, share a measurement.
const measure = keptBriefly(measureQueue, 5_000)

/** The process's metrics in Prometheus's text format, with the queue as all processes share it. */
export async function writeMetrics(): Promise<string> {
  const { registry, build, databaseUp, queueJobs, queueLag, inboxLag, workers } = metrics()
  const { version, commit } = release()
  build.set({ version, commit: commit ?? 'unknown' }, 1)
  try {
    const queue = await measure()
    for (const [state, count] of Object.entries(queue.jobs)) queueJobs.set({ state }, count)
    queueLag.set(queue.lag)
    inboxLag.set(queue.inboxLag)
    workers.set(queue.workers)
    databaseUp.set(1)
  } catch (error) {
    // The process's own numbers are worth the most while the database is away.
    log.warn({ err: error }, 'the queue could not be measured')
    databaseUp.set(0)
    for (const gauge of [queueJobs, queueLag, inboxLag, workers]) gauge.reset()
  }
  return registry.metrics()
}
