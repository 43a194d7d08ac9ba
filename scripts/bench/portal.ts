import { cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { freePort } from '../../lib/db/free-port'
import { startStack } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/make-data-folder'

const seconds = 8
const rounds = 3

/**
 * The portal page against an empty dynamic page of the same app, in turns, each at one connection per round trip that
 * Next's one thread can serve; and the JavaScript the page loads, gzip.
 */
export async function bench() {
  const { dataDir, remove } = await makeDataFolder('bench')
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: console.log })
  try {
    const { url, cookie } = await openPortal(stack.addresses.portal.active ?? '')
    const empty = new URL('/sandbox/empty', url).href
    const figures = { portal: [] as Load[], empty: [] as Load[] }
    await Promise.all([load(url, cookie, 3), load(empty, cookie, 3)])
    for (let round = 0; round < rounds; round++) {
      figures.portal.push(await load(url, cookie, seconds))
      figures.empty.push(await load(empty, cookie, seconds))
    }
    const [portal, nothing] = [median(figures.portal), median(figures.empty)]
    const javascript = await javascriptOf(url, cookie)
    console.table({ portal, 'empty page': nothing })
    return {
      bench: 'portal', cores: cpus().length, portal_rps: portal.rps, empty_rps: nothing.rps,
      ratio: round2(portal.rps / nothing.rps), portal_p50_ms: portal.p50, portal_p99_ms: portal.p99,
      javascript_gzip_kb: round2(javascript / 1024),
    }
  } finally {
    await stack.stop()
    await remove()
  }
}

type Load = { rps: number; p50: number; p99: number }

async function openPortal(link: string): Promise<{ url: string; cookie: string }> {
  const answer = await fetch(link, { redirect: 'manual' })
  const location = answer.headers.get('location')
  if (answer.status !== 303 || !location) throw new Error(`the link answered ${answer.status}`)
  const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
  return { url: new URL(location, link).href, cookie }
}

async function load(url: string, cookie: string, duration: number): Promise<Load> {
  const result = await autocannon({ url, duration, connections: 8, headers: { cookie } })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused and ${result.errors} failed`)
  return { rps: Math.round(result.requests.average), p50: result.latency.p50, p99: result.latency.p99 }
}

async function javascriptOf(url: string, cookie: string): Promise<number> {
  const html = await (await fetch(url, { headers: { cookie } })).text()
  const sources = new Set([...html.matchAll(/<script[^>]* src="([^"]+)"(?![^>]*noModule)/g)].map(([, source]) => source ?? ''))
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
