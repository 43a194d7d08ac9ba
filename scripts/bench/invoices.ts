import { cpus } from 'node:os'
import autocannon from 'autocannon'
import pg from 'pg'
import { freePort } from '../launcher/postgres/free-port'
import { startStack } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import { openCustomer, type OpenedCustomer } from './invoices/open-customer'
import { watchMemory } from './invoices/watch-memory'

const rounds = 8
const seconds = 6
/** In seconds: the load on the portal while an archive of 1,000 is made, and without. */
const archiving = 15
/** This leaves the processors mostly idle, because the measurement is of waiting, not of capacity. */
const requestsPerSecond = 20
/**
 * Of the archive of 10,000, this many documents are really rendered. The others have the same content and come from the
 * cache.
 */
const setOfTenThousand = 200

/**
 * Invoices on a production stack: a new one-page PDF through the whole app with warm threads, the portal's p99 while an
 * archive of 1,000 is made, the memory that archives of 100 and 10,000 use, and the history page with 20 and 20,000
 * invoices, in turns.
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
    const idle = await load(few.url, few.cookie, archiving)
    const ofHundred = await archive(hundred, stack.appProcess)
    const ofTenThousand = await archive(tenThousand, stack.appProcess)
    const making = archive(thousand, stack.appProcess)
    const busy = await load(few.url, few.cookie, archiving)
    const ofThousand = await making
    if (ofThousand.seconds < archiving) throw new Error('the archive was complete before the pages had been measured')
    console.table({ 'archive of 100': ofHundred, 'of 1,000': ofThousand, 'of 10,000': ofTenThousand })
    return {
      bench: 'invoices',
      cores: cpus().length,
      ...documents,
      portal_p50_idle_ms: quantile(idle, 0.5),
      portal_p50_archiving_ms: quantile(busy, 0.5),
      portal_p99_idle_ms: quantile(idle, 0.99),
      portal_p99_archiving_ms: quantile(busy, 0.99),
      portal_p99_ratio: round2(quantile(busy, 0.99) / quantile(idle, 0.99)),
      archive_1000_seconds: ofThousand.seconds,
      archive_10000_seconds: ofTenThousand.seconds,
      archive_10000_documents_set: setOfTenThousand,
      peak_mb_100: ofHundred.peakMb,
      peak_mb_1000: ofThousand.peakMb,
      peak_mb_10000: ofTenThousand.peakMb,
      peak_ratio: round2(ofTenThousand.peakMb / ofHundred.peakMb),
      history_p99_20_ms: histories.few,
      history_p99_20000_ms: histories.many,
      history_ratio: round2(histories.many / histories.few),
    }
  } finally {
    await client.end()
    await stack.stop()
    await remove()
  }
}

/** One after another for the time of one, then several at once for the number per second. */
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
  await Promise.all(
    Array.from({ length: 6 }, async () => {
      for (const invoice of queue) await fetchOne(invoice)
    }),
  )
  return {
    pdf_ms: quantile(times, 0.5),
    pdf_per_second: Math.round((left.length * 1000) / (performance.now() - begun)),
  }
}

async function measureHistories(few: OpenedCustomer, many: OpenedCustomer): Promise<{ few: number; many: number }> {
  const measured = { few: { customer: few, times: [] as number[] }, many: { customer: many, times: [] as number[] } }
  const look = ({ url, cookie }: OpenedCustomer, duration?: number) => load(`${url}/invoices`, cookie, duration)
  await Promise.all([look(few, 2), look(many, 2)])
  for (let round = 0; round < rounds; round++) {
    // The order alternates, so that occasional work such as garbage collection does not always hit the same size.
    for (const name of round % 2 === 0 ? (['few', 'many'] as const) : (['many', 'few'] as const)) {
      const { customer, times } = measured[name]
      times.push(...(await look(customer)))
    }
  }
  return { few: quantile(measured.few.times, 0.99), many: quantile(measured.many.times, 0.99) }
}

async function archive(
  { url, cookie }: OpenedCustomer,
  processId: number,
): Promise<{ seconds: number; megabytes: number; peakMb: number }> {
  const peak = watchMemory(processId)
  const begun = performance.now()
  const answer = await fetch(`${url}/exports/invoices.zip`, { headers: { cookie } })
  if (answer.status !== 200 || !answer.body) throw new Error(`an archive was answered ${answer.status}`)
  let size = 0
  for await (const chunk of answer.body) size += chunk.length
  return { seconds: round2((performance.now() - begun) / 1000), megabytes: round2(size / 1e6), peakMb: await peak() }
}

function load(url: string, cookie: string, duration = seconds): Promise<number[]> {
  const times: number[] = []
  return new Promise((resolve, reject) => {
    const loading = autocannon(
      { url, duration, connections: 2, overallRate: requestsPerSecond, headers: { cookie } },
      (error, result) => {
        if (error) return reject(error as Error)
        if (result.non2xx > 0 || result.errors > 0)
          return reject(new Error(`${result.non2xx} refused and ${result.errors} failed`))
        resolve(times)
      },
    )
    loading.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  })
}

function quantile(values: number[], share: number): number {
  const value = values.toSorted((a, b) => a - b)[Math.floor(values.length * share)]
  if (value === undefined) throw new Error('nothing was measured')
  return round2(value)
}

const round2 = (value: number) => Math.round(value * 100) / 100
