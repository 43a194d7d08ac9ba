import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import Stripe from 'stripe'
import { Browser } from '../attack/browser'
import { startEmbeddedPostgres } from '../launcher/postgres/embedded-postgres'
import { freePort } from '../launcher/postgres/free-port'
import { startStack } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import { cancelSubscription } from './steps/cancel-subscription'
import type { Drill } from './drill'
import { openPortal } from './steps/open-portal'
import { startPgbouncer } from './steps/start-pgbouncer'

/**
 * The app behind PgBouncer in transaction mode, with a role that may not create schemas: a portal opens, a subscription
 * is cancelled, a webhook arrives, the database goes and comes back, and no lock stays behind.
 */
export const drill: Drill = async () => {
  const { dataDir, remove } = await makeDataFolder('pgbouncer')
  const faults: string[] = []
  const home = { dataDir: path.join(dataDir, 'postgres'), port: await freePort(), disposable: true }
  let postgres = await startEmbeddedPostgres(home)
  const direct = await makeRole(postgres.url)
  const pooler = await startPgbouncer(direct)
  Object.assign(process.env, { DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: direct })
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: (line) => console.log(line) })
  const expect = (holds: boolean, otherwise: string) => void (holds || faults.push(otherwise))
  const origin = `http://localhost:${port}`
  const ready = async () => (await fetch(`${origin}/api/health/ready`)).status
  const sql = async <Row extends object>(text: string) => {
    const client = new pg.Client({
      connectionString: Object.assign(new URL(postgres.url), { pathname: '/shared' }).href,
    })
    await client.connect()
    return client.query<Row>(text).finally(() => client.end())
  }
  try {
    const browser = new Browser(origin)
    const { token, page } = await openPortal(browser, stack.addresses.portal.active ?? '')
    const receipt = await cancelSubscription(browser, page)
    expect((await browser.send(receipt)).status === 200, 'the receipt does not open')

    const { base, secretKey } = stack.addresses.stripe
    const { hostname, port: stripePort } = new URL(base)
    const stripe = new Stripe(secretKey, { host: hostname, port: stripePort, protocol: 'http', telemetry: false })
    const [customer] = (await stripe.customers.list({ limit: 1 })).data
    const name = `Renamed ${randomBytes(4).toString('hex')}`
    const sent = Date.now()
    await stripe.customers.update(customer?.id ?? '', { name })
    const arrived = await until(
      async () => (await sql(`SELECT FROM customers WHERE name = '${name}'`)).rowCount === 1,
      20_000,
    )
    expect(arrived, 'the webhook did not reach the mirror')
    const webhookMs = Date.now() - sent
    expect(await until(async () => (await ready()) === 200, 10_000), 'the app is not ready')

    await postgres.stop()
    const away = await browser.send(`/portal/${token}`)
    const text = await away.text()
    expect(away.status === 503, `a page without its database answers ${away.status}`)
    expect(/<h1/.test(text), 'a page without its database says nothing')
    expect(await until(async () => (await ready()) === 503, 10_000), 'an app without its database calls itself ready')
    expect((await fetch(`${origin}/api/health/live`)).status === 200, 'an app without its database is not alive')
    postgres = await startEmbeddedPostgres(home)
    const back = async () => (await browser.send(`/portal/${token}`)).status === 200
    expect(await until(back, 30_000), 'the page does not come back with its database')
    expect(await until(async () => (await ready()) === 200, 60_000), 'the app does not become ready again')
    await stack.stop()
    const { rowCount: locksLeft } = await sql(`SELECT FROM pg_locks WHERE locktype = 'advisory'`)
    expect(locksLeft === 0, `${locksLeft} locks are left behind`)
    return { faults, portals: 1, cancelled: 1, webhookMs, away: away.status, locksLeft }
  } finally {
    await stack.stop()
    await pooler.stop()
    await postgres.stop()
    delete process.env.DATABASE_URL
    await remove()
  }
}

/** A database whose owner is another, prepared by the documented script. */
async function makeRole(adminUrl: string): Promise<string> {
  const password = randomBytes(16).toString('hex')
  const url = Object.assign(new URL(adminUrl), { username: 'app', password, pathname: '/shared' }).href
  await run(adminUrl, [`CREATE ROLE app LOGIN PASSWORD '${password}'`, 'CREATE DATABASE shared'])
  const script = readFileSync('prisma/prepare-database.sql', 'utf8')
    .replace(/^\\.*$/gm, '')
    .replaceAll(':"role"', 'app')
  await run(Object.assign(new URL(adminUrl), { pathname: '/shared' }).href, [script])
  return url
}

async function run(url: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

async function until(holds: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(200))
    if (await holds().catch(() => false)) return true
  return false
}
