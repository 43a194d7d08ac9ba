import { cpus } from 'node:os'
import autocannon from 'autocannon'
import pg from 'pg'
import { freePort } from '../../lib/db/free-port'
import { startStack } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/make-data-folder'
import { openCustomer, type OpenedCustomer } from './invoices/open-customer'
import { watchMemory } from './invoices/watch-memory'

const rounds = 3
const seconds = 6
/** Of the pages' load, which leaves the processors most of their time: what is measured is waiting, not capacity. */
const requestsPerSecond = 20
/** Documents really set for the archive of 10,000; the others say the same and come from the cache. */
const setOfTenThousand = 200

/**
 * Invoices on a production stack: a one-page PDF through the whole of the app (never asked for before, threads warm), the
 * portal's p99 while an archive of 1,000 is made, the memory that archives of 100 and 10,000 take, and the history page
 * of 20 and of 20,000 invoices, in turns.
 */
export async function bench() {
  const { dataDir, remove } = await makeDataFolder('bench')
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: console.log })
  const client = new pg.Client({ connectionString: stack.env.DATABASE_URL })
  try {
    await client.connect()
    const open = (count: number, distinct?: number) =>
      openCustomer({ appUrl: stack.env.APP_URL ?? '', client, count, ...(distinct && { distinct }) })
    const few = await open(20)
    const many = await open(20_000)
    const [hundred, thousand, tenThousand] = [await open(100), await open(1000), await open(10_000, setOfTenThousand)]
    const documents = await measureDocuments(await open(400))
    const histories = await measureHistories(few, many)
    const idle = await load(few.url, few.cookie)
    const ofHundred = await archive(hundred, stack.appProcess)
    const ofTenThousand = await archive(tenThousand, stack.appProcess)
    const making = archive(thousand, stack.appProcess)
    const busy = await load(few.url, few.cookie)
    const ofThousand = await making
    if (ofThousand.seconds < seconds) throw new Error('the archive was complete before the pages had been measured')
    console.table({ 'archive of 100': ofHundred, 'of 1,000': ofThousand, 'of 10,000': ofTenThousand })
    return {
      bench: 'invoices', cores: cpus().length, ...documents,
      portal_p50_idle_ms: idle.p50, portal_p50_archiving_ms: busy.p50,
      portal_p99_idle_ms: idle.p99, portal_p99_archiving_ms: busy.p99, portal_p99_ratio: round2(busy.p99 / idle.p99),
      archive_1000_seconds: ofThousand.seconds, archive_10000_seconds: ofTenThousand.seconds, archive_10000_documents_set: setOfTenThousand,
      peak_mb_100: ofHundred.peakMb, peak_mb_1000: ofThousand.peakMb, peak_mb_10000: ofTenThousand.peakMb,
      peak_ratio: round2(ofTenThousand.peakMb / ofHundred.peakMb),
      history_p99_20_ms: histories.few, history_p99_20000_ms: histories.many, history_ratio: round2(histories.many / histories.few),
    }
  } finally {
    await client.end()
    await stack.stop()
    await remove()
  }
}

/** One after another for how long one takes, then several at once for how many there are in a second. */
async function measureDocuments({ url, cookie, invoices }: OpenedCustomer) {
  const fetchOne = async (invoice: string) => {
    const begun = performance.now()
    const answer = await fetch(`${url}/documents/invoice/${invoice}`, { headers: { cookie } })
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (bytes.subarray(0, 5).toString() !== '%PDF-') throw new Error(`a document was answered ${answer.status}`)
    return performance.now() - begun
  }
  const next = invoices.values()
  for (let warming = 0; warming < 60; warming++) await fetchOne(next.next().value ?? '')
  const times: number[] = []
  for (let time = 0; time < 120; time++) times.push(await fetchOne(next.next().value ?? ''))
  const left = [...next]
  const begun = performance.now()
  const queue = left.values()
  await Promise.all(Array.from({ length: 6 }, async () => {
    for (const invoice of queue) await fetchOne(invoice)
  }))
  return { pdf_ms: round2(middleOf(times)), pdf_per_second: Math.round((left.length * 1000) / (performance.now() - begun)) }
}

async function measureHistories(few: OpenedCustomer, many: OpenedCustomer): Promise<{ few: number; many: number }> {
  const p99 = { few: [] as number[], many: [] as number[] }
  await Promise.all([load(`${few.url}/invoices`, few.cookie, 2), load(`${many.url}/invoices`, many.cookie, 2)])
  for (let round = 0; round < rounds; round++) {
    p99.few.push((await load(`${few.url}/invoices`, few.cookie)).p99)
    p99.many.push((await load(`${many.url}/invoices`, many.cookie)).p99)
  }
  return { few: middleOf(p99.few), many: middleOf(p99.many) }
}

async function archive({ url, cookie }: OpenedCustomer, processId: number): Promise<{ seconds: number; megabytes: number; peakMb: number }> {
  const peak = watchMemory(processId)
  const begun = performance.now()
  const answer = await fetch(`${url}/exports/invoices.zip`, { headers: { cookie } })
  if (answer.status !== 200 || !answer.body) throw new Error(`an archive was answered ${answer.status}`)
  let size = 0
  for await (const chunk of answer.body) size += chunk.length
  return { seconds: round2((performance.now() - begun) / 1000), megabytes: round2(size / 1e6), peakMb: await peak() }
}

async function load(url: string, cookie: string, duration = seconds): Promise<{ p50: number; p99: number }> {
  const result = await autocannon({ url, duration, connections: 2, overallRate: requestsPerSecond, headers: { cookie } })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refused and ${result.errors} failed`)
  return { p50: result.latency.p50, p99: result.latency.p99 }
}

function middleOf(values: number[]): number {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
  if (middle === undefined) throw new Error('nothing was measured')
  return middle
}

const round2 = (value: number) => Math.round(value * 100) / 100
