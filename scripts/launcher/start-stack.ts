import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { applyMigrations } from '../../lib/db/migrations/apply-migrations'
import { startEmbeddedPostgres } from './postgres/embedded-postgres'
import { freePort } from './postgres/free-port'
import { ownHosts } from '../../lib/door/own-hosts'
import { reachableHost } from '../../lib/net/reachable-host'
import { buildApp } from './build/build-app'
import { claimPort } from './processes/claim-port'
import { clearUnfinished } from './clear-data'
import { keepRunning } from './processes/keep-running'
import { makeSignInLink } from './make-sign-in-link'
import { readPort } from './read-port'
import { sandboxArgs } from './sandbox-args'
import { closeToOthers } from './private-files'
import { readSecrets, wellKnownKey } from './secrets'
import { seedOnce, type Seeded } from './seed-once'
import { stackEnv } from './stack-env'
import { startApp } from './start-app'
import { waitForAnswer } from './processes/wait-for-answer'
import { ensureWebhookEndpoints } from './webhook-endpoints'

const answerSeconds = 90

export type StackOptions = {
  dataDir: string
  port: number
  sandboxPort: number
  /** next dev instead of a production build */
  development?: boolean
  /** the database need not survive a power cut */
  disposable?: boolean
  report: (line: string) => void
  /** shows a step until its work settles */
  during?: <T>(step: string, work: Promise<T>) => Promise<T>
}

/** What testers and scripts need to know about a running stack: the contents of demo.json. */
export type StackAddresses = {
  portal: Record<string, string>
  console: string
  /** signs the demo's owner in once; new at each start */
  consoleSignIn: string
  qa: string
  stripe: { base: string; secretKey: string }
  api: { base: string; key: string }
  /** for links that the merchant signs itself */
  links: { merchant: string; secret: string }
}

export type Stack = {
  addresses: StackAddresses
  env: NodeJS.ProcessEnv
  distDir: string | undefined
  appProcess: number
  /** settles when the app ends, by itself or stopped */
  ended: Promise<unknown>
  stop: () => Promise<void>
}

/** Starts everything a portal needs on this machine: database, stand-in for Stripe, seeded data, app. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const stopOne of stops.splice(0).reverse()) await stopOne()
  }
  try {
    return { ...(await startParts(options, stops)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function startParts(options: StackOptions, stops: (() => Promise<void>)[]): Promise<Omit<Stack, 'stop'>> {
  const { dataDir, port, sandboxPort, development, report, during = (_step, work) => work } = options
  const logFile = (name: string) => path.join(dataDir, 'logs', `${name}.log`)
  prepareLogs(dataDir)
  await Promise.all([claimPort(port, 'PORT'), claimPort(sandboxPort, 'SANDBOX_PORT')])
  clearUnfinished(dataDir)
  closeToOthers(dataDir)

  const smtpPort = readPort('SANDBOX_SMTP_PORT', await freePort())
  await claimPort(smtpPort, 'SANDBOX_SMTP_PORT')
  const host = process.env.HOST || '127.0.0.1'
  const reached = reachableHost(host)
  const stripeBase = `http://${reached}:${sandboxPort}`
  const appUrl = new URL(process.env.APP_URL || `http://localhost:${port}`).origin
  const postgres = process.env.DATABASE_URL
    ? { url: process.env.DATABASE_URL, stop: async () => undefined }
    : await during(
        'starting the database',
        startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), disposable: options.disposable ?? false }),
      )
  stops.push(postgres.stop)
  const env = stackEnv({ dataDir, databaseUrl: postgres.url, stripeBase, appUrl, host, port, sandboxPort, smtpPort })

  const sandbox = keepRunning(sandboxArgs, { env, logFile: logFile('sandbox') })
  stops.push(sandbox.stop)
  const building = development ? undefined : during('building the app', buildApp({ env, logFile: logFile('build') }))
  // The build is awaited below; failing before that must not be an unhandled rejection.
  building?.catch(() => undefined)

  await applyMigrations(process.env.DATABASE_DIRECT_URL || postgres.url)
  // It answers 401 without a key, which shows that it is running.
  await waitForAnswer(`${stripeBase}/v1/customers`, { status: 401, ended: sandbox.first.ended, seconds: answerSeconds })
  const seeded = await during('adding sample customers', seedOnce(dataDir, { env, logFile: logFile('seed') }))
  warn({ dataDir, appUrl, report })
  env.STRIPE_WEBHOOK_SECRET = await ensureWebhookEndpoints({
    dataDir,
    stripeBase,
    secretKey: env.STRIPE_SECRET_KEY ?? '',
    url: `http://${reached}:${port}/api/stripe/webhook`,
  })

  const distDir = await building
  const app = startApp({
    env,
    port,
    host,
    ...(distDir ? { distDir, logFile: logFile('app') } : {}),
  })
  stops.push(app.stop)
  await during(
    'starting the app',
    waitForAnswer(`http://${reached}:${port}/api/health`, { ended: app.ended, seconds: answerSeconds }),
  )
  const consoleSignIn = await makeSignInLink(`http://${reached}:${port}`)
  return {
    env,
    distDir,
    appProcess: app.process.pid ?? 0,
    ended: app.ended,
    addresses: { ...addressesOf(appUrl, env, seeded), consoleSignIn },
  }
}

function addressesOf(
  appUrl: string,
  env: NodeJS.ProcessEnv,
  { portal, api, links }: Seeded,
): Omit<StackAddresses, 'consoleSignIn'> {
  return {
    portal: Object.fromEntries(Object.entries(portal).map(([name, link]) => [name, new URL(link, appUrl).href])),
    console: `${appUrl}/console`,
    qa: `${appUrl}/sandbox`,
    stripe: { base: env.STRIPE_API_BASE ?? '', secretKey: env.STRIPE_SECRET_KEY ?? '' },
    api: { base: appUrl, key: api.key },
    links,
  }
}

/** Warns about what a developer may not expect. */
function warn({ dataDir, appUrl, report }: Pick<StackOptions, 'dataDir' | 'report'> & { appUrl: string }): void {
  if (readSecrets(dataDir).sandboxKey === wellKnownKey) {
    report(
      `the stand-in's key in ${dataDir} is that of every earlier demo; --reset begins anew with one that nobody knows`,
    )
  }
  const isLocal = ownHosts().includes(new URL(appUrl).hostname)
  if (!isLocal && !process.env.HOST) report(`only this machine reaches ${appUrl}; HOST=0.0.0.0 lets others in`)
}

function prepareLogs(dataDir: string): void {
  const folder = path.join(dataDir, 'logs')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const name of ['app', 'build', 'sandbox', 'seed']) writeFileSync(path.join(folder, `${name}.log`), '')
}
