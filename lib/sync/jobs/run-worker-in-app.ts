import { keepWorking } from './keep-working'
import { startWorker } from './start-worker'

/** Carries out jobs beside the app's own requests, from now until the process is told to end. */
export function runWorkerInApp(): void {
  const end = new AbortController()
  process.once('SIGTERM', () => end.abort())
  void keepWorking(startWorker, end.signal)
}
