import { existsSync } from 'node:fs'
import { keepWorking } from '../lib/worker/keep-working'
import { startWorker } from '../lib/worker/start-worker'
import { loadSettings } from './sync/load-settings'

// npm run worker: carries out jobs in a process of its own, for apps with PORTICO_WORKER=apart.
if (existsSync('.env')) process.loadEnvFile('.env')
loadSettings()
const end = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end.abort())
console.log('carrying out jobs; Ctrl-C ends it when those it has begun are done')
await keepWorking(startWorker, end.signal)
process.exit(0)
