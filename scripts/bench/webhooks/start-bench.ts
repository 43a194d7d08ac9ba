import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import pg from 'pg'
import Stripe from 'stripe'
import { applyMigrations } from '../../../lib/db/migrations/apply-migrations'
import { startEmbeddedPostgres } from '../../launcher/postgres/embedded-postgres'
import { freePort } from '../../launcher/postgres/free-port'
import { buildApp } from '../../launcher/build/build-app'
import { startApp } from '../../launcher/start-app'
import { startChild, type Child } from '../../launcher/processes/start-child'
import { waitForAnswer } from '../../launcher/processes/wait-for-answer'
import { makeDataFolder } from '../../testing/setup/make-data-folder'
import { pin, pinFamily, type Cores } from '../cores/pin'
import { pinPostgres } from '../cores/pin-postgres'
import { merchantId } from './merchant-id'

export type Server = { port: number; path: string; secret: string; child: Child; stop: () => Promise<void> }

export type Bench = {
  stripe: Stripe
  secret: string
  sandbox: Child
  /** `worker`: whether the process also runs jobs; `databaseUrl`: a database other than `portico` */
  startPortico: (options: { worker: boolean; databaseUrl?: string }) => Promise<Server>
  startEngine: () => Promise<Server>
  portico: pg.Client
  engine: pg.Client
  /** creates another database like `portico` and returns its URL */
  createDatabase: (name: string) => Promise<string>
  /** on the load's core by default */
  pinPostgres: (cores: Cores) => Promise<void>
  /** starts one of our programs on the first core and waits until its channel says that it is ready */
  startProgram: (file: string, change: Record<string, string>) => Promise<Child>
  stop: () => Promise<void>
}

/**
 * One durable PostgreSQL with a database per server, and a stand-in for Stripe, on the second core with the load.
 * Measured servers get the first core. This process gets the same settings, so that it can read the mirror.
 */
export async function startBench(): Promise<Bench> {
  const { dataDir, remove } = await makeDataFolder('bench')
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const one of stops.splice(0).reverse()) await one()
    // Removing the folder is refused while this is set.
    delete process.env.DATABASE_URL
    await remove()
  }
  try {
    pin(process.pid, 1)
    const postgres = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres') })
    stops.push(postgres.stop)
    const engineUrl = await createDatabase(postgres.url, 'engine')
    await prepare(postgres.url)
    const [portico, engine] = await Promise.all([postgres.url, engineUrl].map(openClient))
    if (!portico || !engine) throw new Error('no connection')
    stops.push(async () => void (await Promise.all([portico.end(), engine.end()])))
    await pinPostgres(portico, 1)
    // The engine's migrations grant rights to a role of this name.
    await engine.query('CREATE ROLE postgres')

    const sandboxPort = await freePort()
    const secret = `whsec_${randomBytes(16).toString('hex')}`
    Object.assign(process.env, {
      DATABASE_URL: postgres.url,
      STRIPE_SECRET_KEY: 'sk_test_bench',
      STRIPE_PUBLISHABLE_KEY: 'pk_test_bench',
      STRIPE_WEBHOOK_SECRET: secret,
      STRIPE_API_BASE: `http://127.0.0.1:${sandboxPort}`,
      APP_URL: 'http://localhost:3999',
      PORTICO_SECRET: `bench:${randomBytes(32).toString('base64')}`,
      SANDBOX_PORT: String(sandboxPort),
      SANDBOX_SMTP_PORT: String(await freePort()),
    })
    delete process.env.PORTICO_DATA_DIR
    const env = { ...process.env }
    const logFile = (name: string) => path.join(dataDir, `${name}.log`)
    const sandbox = startChild(['--import', 'tsx', 'sandbox/main.ts'], { env, logFile: logFile('sandbox') })
    stops.push(sandbox.stop)
    await waitForAnswer(`http://127.0.0.1:${sandboxPort}/v1/customers`, {
      status: 401,
      ended: sandbox.ended,
      seconds: 60,
    })
    pin(sandbox.process.pid, 1)
    const distDir = await buildApp({ env, logFile: logFile('build') })

    const startServer = async (
      start: (port: number) => Child,
      paths: { post: string; health: string },
    ): Promise<Server> => {
      const port = await freePort()
      const child = start(port)
      stops.push(child.stop)
      await waitForAnswer(`http://127.0.0.1:${port}${paths.health}`, { ended: child.ended, seconds: 60 })
      pinFamily(child.process.pid, 0)
      return { port, path: paths.post, secret, child, stop: child.stop }
    }
    return {
      stripe: new Stripe('sk_test_bench', { host: '127.0.0.1', port: sandboxPort, protocol: 'http', telemetry: false }),
      secret,
      sandbox,
      portico,
      engine,
      stop,
      createDatabase: async (name) => {
        const url = await createDatabase(postgres.url, name)
        await prepare(url)
        return url
      },
      pinPostgres: (cores) => pinPostgres(portico, cores),
      startProgram: async (file, change) => {
        const child = startChild(['--import', 'tsx', file], { env: { ...env, ...change }, logFile: logFile('program') })
        stops.push(child.stop)
        await once(child.process, 'message')
        pinFamily(child.process.pid, 0)
        return child
      },
      startPortico: ({ worker, databaseUrl = postgres.url }) => {
        const settings = { ...env, DATABASE_URL: databaseUrl, PORTICO_WORKER: worker ? 'app' : 'apart' }
        const start = (port: number) =>
          startApp({ env: settings, port, host: '127.0.0.1', distDir, logFile: logFile('app') })
        return startServer(start, { post: '/api/stripe/webhook', health: '/api/health' })
      },
      startEngine: () => {
        const program = ['--import', 'tsx', 'scripts/bench/webhooks/engine-server.ts']
        const settings = (port: number) => ({
          ...env,
          ENGINE_DATABASE_URL: engineUrl,
          PORT: String(port),
          NODE_ENV: 'production',
        })
        const start = (port: number) =>
          startChild(program, { env: settings(port) as NodeJS.ProcessEnv, logFile: logFile('engine') })
        return startServer(start, { post: '/webhooks', health: '/health' })
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function createDatabase(serverUrl: string, name: string): Promise<string> {
  const client = await openClient(serverUrl)
  await client.query(`CREATE DATABASE ${name}`)
  await client.end()
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
}

async function prepare(url: string): Promise<void> {
  await applyMigrations(url)
  const client = await openClient(url)
  await client.query("INSERT INTO merchants (id, name, updated_at) VALUES ($1, 'Bench', now())", [merchantId])
  await client.end()
}

async function openClient(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}
