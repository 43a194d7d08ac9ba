import { cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { decodeJwt } from 'jose'
import pg from 'pg'
import { freePort } from '../launcher/postgres/free-port'
import { startStack } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import { pinFamily } from './cores/pin'
import { pinPostgres } from './cores/pin-postgres'
import { startBareServer } from './portal/start-bare-server'

const seconds = 8
const rounds = 3

/**
 * The portal page compared with an empty dynamic page of the same app, and with a bare server that runs the same SQL
 * and returns the same HTML. They run in turns on the first core, with database and load on the second. Also the
 * JavaScript that the page loads, gzipped.
 */
export async function bench() {
  const { dataDir, remove } = await makeDataFolder('bench')
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: console.log })
  const client = new pg.Client({ connectionString: stack.env.DATABASE_URL })
  const stops = [stack.stop, remove]
  try {
    await client.connect()
    stops.unshift(() => client.end())
    const { url, cookie } = await openPortal(stack.addresses.portal.active ?? '')
    const bare = await startBareServer(await settingsOf(url, cookie, client, stack.env.DATABASE_URL ?? ''))
    stops.unshift(bare.child.stop)
    pinFamily(process.pid, 1)
    await pinPostgres(client, 1)
    pinFamily(stack.appProcess, 0)
    pinFamily(bare.child.process.pid, 0)
    const urls = { portal: url, empty: new URL('/sandbox/empty', url).href, bare: bare.url }
    const loads: Record<keyof typeof urls, Load[]> = { portal: [], empty: [], bare: [] }
    const kinds = Object.keys(urls) as (keyof typeof urls)[]
    for (const kind of kinds) await load(urls[kind], cookie, 3)
    for (let round = 0; round < rounds; round++) {
      for (const kind of kinds) loads[kind].push(await load(urls[kind], cookie, seconds))
    }
    const [portal, empty, least] = [median(loads.portal), median(loads.empty), median(loads.bare)]
    const javascript = await javascriptOf(url, cookie)
    console.table({ portal, 'empty page': empty, 'bare server': least })
    return {
      bench: 'portal',
      cores: cpus().length,
      portal_rps: portal.rps,
      empty_rps: empty.rps,
      bare_rps: least.rps,
      ratio: round2(portal.rps / empty.rps),
      ratio_to_bare: round2(portal.rps / least.rps),
      portal_p50_ms: portal.p50,
      portal_p99_ms: portal.p99,
      javascript_gzip_kb: round2(javascript / 1024),
    }
  } finally {
    for (const stop of stops) await stop()
  }
}

/** What a bare server needs to answer like the portal page for this browser. */
async function settingsOf(url: string, cookie: string, client: pg.Client, databaseUrl: string) {
  const { merchant, customer, jti } = decodeJwt(new URL(url).pathname.split('/')[2] ?? '')
  const {
    rows: [session],
  } = await client.query<{ browser_hash: string }>('SELECT browser_hash FROM portal_sessions WHERE id = $1', [jti])
  if (!session) throw new Error('the portal opened without a session')
  return {
    databaseUrl,
    claims: { merchantId: String(merchant), customerId: String(customer), id: String(jti) },
    browserHash: session.browser_hash,
    html: await (await fetch(url, { headers: { cookie } })).text(),
  }
}

type Load = { rps: number; p50: number; p99: number }

async function openPortal(link: string): Promise<{ url: string; cookie: string }> {
  const answer = await fetch(link, { redirect: 'manual' })
  const location = answer.headers.get('location')
  if (answer.status !== 303 || !location) throw new Error(`the link answered ${answer.status}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { url: new URL(location, link).href, cookie }
}

async function load(url: string, cookie: string, duration: number): Promise<Load> {
  const result = await autocannon({ url, duration, connections: 8, headers: { cookie } })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused and ${result.errors} failed`)
  return { rps: Math.round(result.requests.average), p50: result.latency.p50, p99: result.latency.p99 }
}

async function javascriptOf(url: string, cookie: string): Promise<number> {
  const html = await (await fetch(url, { headers: { cookie } })).text()
  const sources = new Set(
    [...html.matchAll(/<script[^>]* src="([^"]+)"(?![^>]*noModule)/g)].map(([, source]) => source ?? ''),
  )
  const sizes = [...sources].map(async (source) => {
    const script = await (await fetch(new URL(source, url))).arrayBuffer()
    return gzipSync(Buffer.from(script)).length
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

function median(loads: Load[]): Load {
  const sorted = loads.toSorted((a, b) => a.rps - b.rps)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('nothing was measured')
  return middle
}

const round2 = (value: number) => Math.round(value * 100) / 100
