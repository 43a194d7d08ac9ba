import { keepWorking } from './keep-working'
import { startWorker } from './start-worker'

/**
 * Carries out jobs beside the app's own requests, from now until the process is told to end. `porticoWorker` of
 * globalThis, which the server waits for then, settles when the last has ended.
 */
export function runWorkerInApp(): void {
  const end = new AbortController()
  process.once('SIGTERM', () => end.abort())
  const shared = globalThis as typeof globalThis & { porticoWorker?: Promise<void> }
  shared.porticoWorker = keepWorking(startWorker, end.signal)
}
