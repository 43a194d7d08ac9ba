import { log } from '@/lib/log'
import { startWorker } from './start-worker'

/**
 * Starts the worker beside the app's own requests. The launcher has checked the database before; should it be gone
 * already, pages still say so, which a throw here would prevent.
 */
export async function runWorkerInApp(): Promise<void> {
  try {
    const worker = await startWorker()
    process.once('SIGTERM', () => void worker.stop())
  } catch (error) {
    log.error({ err: error }, 'the worker could not start')
  }
}
