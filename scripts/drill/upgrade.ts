import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { buildApp } from '../launcher/build/build-app'
import { freePort } from '../launcher/postgres/free-port'
import { startEmbeddedPostgres } from '../launcher/postgres/embedded-postgres'
import { keepRunning } from '../launcher/processes/keep-running'
import { lastLines, startChild } from '../launcher/processes/start-child'
import { waitForAnswer } from '../launcher/processes/wait-for-answer'
import { sandboxArgs } from '../launcher/sandbox-args'
import { stackEnv } from '../launcher/stack-env'
import { ensureWebhookEndpoints } from '../launcher/webhook-endpoints'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import type { Drill } from './drill'
import { keepLogs } from './parts/keep-logs'
import { rehearse } from './parts/rehearse'
import { startBalancer } from './parts/start-balancer'
import { builtRelease, checkOutRelease } from './upgrade/check-out-release'
import { startFleet, type Running } from './upgrade/start-fleet'

/** In milliseconds. How long two releases share the work after each replacement. */
const mixed = 4_000

/**
 * Takes two instances and a worker from the release before to this one and back, one process at a time, while customers
 * read and cancel: over one database, which this release migrates. The release before is the latest tag, the state before
 * the day of the last commit, or `--from COMMIT`; `--built FOLDER` is a checkout of it that is built already, which saves
 * minutes. `--customers N` is the least number of customers, 20 unless given.
 */
export const drill: Drill = async (args) => {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string' }, built: { type: 'string' }, customers: { type: 'string', default: '20' } },
  })
  const { dataDir, remove } = await makeDataFolder('upgrade')
  const stops: (() => Promise<unknown>)[] = [remove]
  const logFile = (name: string) => path.join(dataDir, `${name}.log`)
  try {
    return await keepLogs(dataDir, async () => {
      console.log('checking out and building the release before, and building this one')
      const before = await (values.built
        ? builtRelease(path.resolve(values.built))
        : checkOutRelease(path.join(dataDir, 'before'), values.from))
      const distDir = await buildApp({ env: process.env, logFile: logFile('build') })
      const older: Running = { name: 'before', root: before.root }
      const newer: Running = { name: 'this', root: process.cwd(), distDir }

      const balancer = await startBalancer(await freePort(), [])
      stops.push(balancer.close)
      const { env, databaseUrl, stop } = await startSurroundings(dataDir, balancer.origin)
      stops.push(stop)
      const fleet = startFleet(balancer, env, dataDir)
      stops.push(fleet.stop)
      const places = [await freePort(), await freePort(), 'worker'] as const
      const roll = async (release: Running) => {
        for (const place of places) {
          await fleet.replace(place, release)
          await delay(mixed)
        }
      }

      const [first, second, worker] = places
      await fleet.replace(first, older)
      await seedFrom(before.root, { env, logFile: logFile('seed'), file: path.join(dataDir, 'seeded.json') })
      await fleet.replace(second, older)
      await fleet.replace(worker, older)
      const migrations = await countMigrations(databaseUrl)
      console.log(`release ${before.commit.slice(0, 12)} runs; it is replaced, and comes back`)
      const began = performance.now()
      const { faults, ...figures } = await rehearse({
        balancer,
        databaseUrl,
        stripe: { base: env.STRIPE_API_BASE ?? '', secretKey: env.STRIPE_SECRET_KEY ?? '' },
        customers: Number(values.customers),
        looks: 4,
        async meanwhile() {
          await roll(newer)
          await roll(older)
        },
      })
      faults.push(
        ...fleet.faults,
        ...fleet.stops.filter((took) => took > 30_000).map((took) => `a stop took ${took} ms`),
      )
      if (figures.repeated > 0) faults.push(`${figures.repeated} requests failed and were sent again`)
      return {
        from: before.commit.slice(0, 12),
        seconds: Math.round((performance.now() - began) / 1000),
        replaced: fleet.stops.length,
        slowest_stop_ms: Math.max(...fleet.stops),
        migrations_applied: (await countMigrations(databaseUrl)) - migrations,
        ...figures,
        faults,
      }
    })
  } finally {
    for (const stop of stops.toReversed()) await stop()
  }
}

/** What outlives a release: the database and Stripe. */
async function startSurroundings(dataDir: string, origin: string) {
  const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), disposable: true })
  const sandboxPort = await freePort()
  const env = stackEnv({
    dataDir,
    databaseUrl: postgres.url,
    stripeBase: `http://127.0.0.1:${sandboxPort}`,
    appUrl: origin,
    host: '127.0.0.1',
    port: Number(new URL(origin).port),
    sandboxPort,
    smtpPort: await freePort(),
  })
  Object.assign(env, { NODE_ENV: 'production', PORTICO_WORKER: 'apart' })
  const sandbox = keepRunning(sandboxArgs, { env, logFile: path.join(dataDir, 'sandbox.log') })
  const stripeBase = env.STRIPE_API_BASE ?? ''
  await waitForAnswer(`${stripeBase}/v1/customers`, { status: 401, ended: sandbox.first.ended, seconds: 60 })
  env.STRIPE_WEBHOOK_SECRET = await ensureWebhookEndpoints({
    dataDir,
    stripeBase,
    secretKey: env.STRIPE_SECRET_KEY ?? '',
    url: `${origin}/api/stripe/webhook`,
  })
  const stop = async () => {
    await sandbox.stop()
    await postgres.stop()
  }
  return { env, databaseUrl: postgres.url, stop }
}

/** The sample customers, made by a release's own program. */
async function seedFrom(
  root: string,
  { env, logFile, file }: { env: NodeJS.ProcessEnv; logFile: string; file: string },
) {
  const seed = startChild(['--import', 'tsx', 'scripts/launcher/run-seed.ts', file], { cwd: root, env, logFile })
  if ((await seed.ended) !== 0) throw new Error(`the seed failed\n${lastLines(logFile)}`)
}

async function countMigrations(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM _prisma_migrations')
  await client.end()
  return rows[0]?.count ?? 0
}
