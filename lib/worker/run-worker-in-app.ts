import { keepWorking } from './keep-working'
import { startWorker } from './start-worker'

/**
 * Carries out jobs inside the app until the process is told to end. The server then waits for
 * `globalThis.porticoWorker`, which settles when the last job has ended.
 */
export function runWorkerInApp(): void {
  const end = new AbortController()
  process.once('SIGTERM', () => end.abort())
  const shared = globalThis as typeof globalThis & { porticoWorker?: Promise<void> }
  shared.porticoWorker = keepWorking(startWorker, end.signal)
}
