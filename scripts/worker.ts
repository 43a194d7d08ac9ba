import { existsSync } from 'node:fs'
import { env } from '../lib/env'
import { keepWorking } from '../lib/worker/keep-working'
import { startWorker, type Worker } from '../lib/worker/start-worker'
import { currentBuild } from './launcher/build/current-build'
import { fail } from './launcher/fail'
import { MissingKeys, refuseMissingKeys } from './launcher/refuse-missing-keys'
import { loadSettings } from './sync/load-settings'
import { serveWatchers } from '../lib/health/serve-watchers'
import { release } from '../lib/health/release'
import { log } from '../lib/log'
import { currentTracer } from '../lib/observe/tracer'
import { tracesWanted } from '../lib/observe/traces-wanted'

// npm run worker: carries out jobs in a process of its own, for apps with PORTICO_WORKER=apart.
if (existsSync('.env')) process.loadEnvFile('.env')
loadSettings()
// Papers are set by a program of the build.
process.env.PORTICO_DIST_DIR ||= currentBuild()
const end = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end.abort())
log.info({ ...release(), node: process.version, mode: env().mode, process: 'worker' }, 'starting')
if (tracesWanted(process.env)) (await import('../lib/observe/start-tracing')).startTracing(release().version)
const { HOST, WORKER_PORT } = env()
if (WORKER_PORT) await serveWatchers(WORKER_PORT, HOST)
end.signal.addEventListener('abort', () => log.info('stopping'))
await keepWorking(startChecked, end.signal)
await currentTracer()?.stop()
log.info('stopped')
process.exit(0)

/** A database that is away is waited for, but no waiting brings back a key. */
async function startChecked(): Promise<Worker> {
  await refuseMissingKeys(env().DATABASE_URL, env().PORTICO_SECRET).catch((error: unknown) => {
    if (error instanceof MissingKeys) fail(error)
    throw error
  })
  return startWorker()
}
