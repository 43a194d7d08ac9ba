import { startWorker } from '../../../lib/worker/start-worker'

// A worker in a process of its own, for tests that kill it.
await startWorker()
process.stdout.write('at work\n')
