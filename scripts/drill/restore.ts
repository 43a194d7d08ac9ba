import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { SignJWT } from 'jose'
import pg from 'pg'
import { Browser } from '../attack/browser'
import { embeddedPostgresHome } from '../launcher/postgres/embedded-postgres'
import { freePort } from '../launcher/postgres/free-port'
import { startStack, type Stack } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import { cancelSubscription } from './steps/cancel-subscription'
import type { Drill } from './drill'
import { openPortal } from './steps/open-portal'
import { startSystemPostgres } from './steps/start-system-postgres'

type Made = { link: string; links: Stack['addresses']['links']; customer: string; cancelled: number }

/**
 * Backup and restore, as docs/operating.md says: pg_dump and pg_restore against the system's PostgreSQL where it is
 * installed, and stop, copy, start for the embedded one. Links of before open, what was done is there, and what was
 * sealed opens.
 */
export const drill: Drill = async () => {
  const faults: string[] = []
  const dumped = await dumpAndRestore(faults)
  const copied = await copyFolder(faults)
  return { faults, dumped, copied }
}

async function dumpAndRestore(faults: string[]): Promise<'restored' | 'not installed'> {
  const { dataDir, remove } = await makeDataFolder('restore')
  const system = await startSystemPostgres(path.join(dataDir, 'system'))
  if (!system) {
    await remove()
    return 'not installed'
  }
  try {
    const made = await withStack(dataDir, await system.create('before'), cancelOne)
    const file = path.join(dataDir, 'portico.dump')
    system.run('pg_dump', ['--format=custom', `--file=${file}`, `--dbname=${system.url('before')}`])
    const restored = await system.create('after')
    system.run('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${restored}`, file])
    await withStack(dataDir, restored, (stack) => checkAfter(stack, made, 'the dump', faults))
    return 'restored'
  } finally {
    delete process.env.DATABASE_URL
    await system.stop()
    await remove()
  }
}

async function copyFolder(faults: string[]): Promise<'restored'> {
  const [before, after] = [await makeDataFolder('restore'), await makeDataFolder('restore')]
  try {
    const made = await withStack(before.dataDir, null, cancelOne)
    const [from, to] = [before, after].map(({ dataDir }) => embeddedPostgresHome(path.join(dataDir, 'postgres')))
    copy(from ?? '', to ?? '')
    for (const name of readdirSync(before.dataDir).filter((name) => name !== 'postgres'))
      copy(path.join(before.dataDir, name), path.join(after.dataDir, name))
    await withStack(after.dataDir, null, (stack) => checkAfter(stack, made, 'the copy', faults))
    return 'restored'
  } finally {
    await before.remove()
    await after.remove()
  }
}

/** With owners and modes: PostgreSQL refuses a folder that others may read. */
function copy(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-aT', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`cp: ${stderr}`)
}

async function withStack<T>(dataDir: string, url: string | null, work: (stack: Stack) => Promise<T>): Promise<T> {
  if (url) process.env.DATABASE_URL = url
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, report: (line) => console.log(line) })
  try {
    return await work(stack)
  } finally {
    await stack.stop()
  }
}

async function cancelOne(stack: Stack): Promise<Made> {
  const { portal, links } = stack.addresses
  const link = portal.active ?? ''
  const browser = new Browser(new URL(link).origin)
  const { page } = await openPortal(browser, link)
  await cancelSubscription(browser, page)
  const [customer] = await rows<{ id: string }>(stack, 'SELECT id FROM customers ORDER BY id LIMIT 1')
  return { link: new URL(link).pathname, links, customer: customer?.id ?? '', cancelled: await countCancelled(stack) }
}

async function checkAfter(stack: Stack, made: Made, what: string, faults: string[]): Promise<void> {
  const origin = new URL(stack.addresses.portal.active ?? '').origin
  const attempt = (name: string, work: Promise<unknown>) =>
    work.catch((error: unknown) => faults.push(`after ${what}: ${name}: ${String(error)}`))
  await attempt('a link of before', openPortal(new Browser(origin), made.link))
  const now = Math.floor(Date.now() / 1000)
  const signed = await new SignJWT({ iss: made.links.merchant, aud: 'portico', sub: made.customer })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt(now)
    .setExpirationTime(now + 300)
    .sign(new TextEncoder().encode(made.links.secret))
  // It opens only if the sealed secret of the merchant does.
  await attempt('a sealed secret', openPortal(new Browser(origin), `/p/${signed}`))
  const cancelled = await countCancelled(stack)
  if (cancelled !== made.cancelled || cancelled === 0) faults.push(`after ${what}: ${cancelled} cancellations are left`)
}

async function countCancelled(stack: Stack): Promise<number> {
  return (await rows(stack, `SELECT FROM intents WHERE kind = 'cancel' AND status = 'done'`)).length
}

async function rows<Row extends object>({ env }: Stack, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  const { rows: found } = await client.query<Row>(text)
  await client.end()
  return found
}
