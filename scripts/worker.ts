import { existsSync } from 'node:fs'
import { env } from '../lib/env'
import { keepWorking } from '../lib/worker/keep-working'
import { startWorker, type Worker } from '../lib/worker/start-worker'
import { fail } from './launcher/fail'
import { MissingKeys, refuseMissingKeys } from './launcher/refuse-missing-keys'
import { loadSettings } from './sync/load-settings'

// npm run worker: carries out jobs in a process of its own, for apps with PORTICO_WORKER=apart.
if (existsSync('.env')) process.loadEnvFile('.env')
loadSettings()
const end = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end.abort())
console.log('carrying out jobs; Ctrl-C ends it when those it has begun are done')
await keepWorking(startChecked, end.signal)
process.exit(0)

/** A database that is away is waited for, but no waiting brings back a key. */
async function startChecked(): Promise<Worker> {
  await refuseMissingKeys(env().DATABASE_URL, env().PORTICO_SECRET).catch((error: unknown) => {
    if (error instanceof MissingKeys) fail(error)
    throw error
  })
  return startWorker()
}
