import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import pg from 'pg'
import { fillMirror, filledTables } from '../testing/database/fill-mirror'
import type { Order } from './growth/subject'
import { withoutIndexes } from './growth/without-indexes'
import { floodOf, makeCustomers } from './webhooks/make-events'
import { measure, summarize } from './webhooks/measure'
import { merchantId } from './webhooks/merchant-id'
import { startBench, type Bench } from './webhooks/start-bench'

// Set CUSTOMERS, a multiple of a thousand, for a quicker run.
const sizes = { few: 1_000, many: Number(process.env.CUSTOMERS || 1_000_000) }
type Size = keyof typeof sizes
const names = Object.keys(sizes) as Size[]

const rounds = 6
const seconds = 2
const connections = 16
/** how many customers are updated and read, of few and of many alike */
const spread = 1_000

/**
 * The 99th percentile of accepting an event, of a customer's sync and of the portal page's read, with a thousand and
 * with a million mirrored customers, in turns. For each, it reports the larger size's time divided by the smaller's.
 */
export async function bench() {
  const bench = await startBench()
  try {
    const { customers, events } = await makeCustomers(bench.stripe, connections)
    const databases = { few: await fill(bench, 'few'), many: await fill(bench, 'many') }
    const flood = floodOf(events)
    const accept = await inTurns(databases, async (databaseUrl) => {
      const { stop, ...server } = await bench.startPortico({ worker: false, databaseUrl })
      return {
        stop,
        once: async (place) => {
          const times: number[] = []
          await measure(server, connections, seconds, spreadOver(flood, customers, place), times)
          return times
        },
      }
    })
    const timed = (work: Order['work'], of: (place: Size) => string[]) =>
      inTurns(databases, async (databaseUrl) => {
        const child = await bench.startProgram('scripts/bench/growth/subject.ts', { DATABASE_URL: databaseUrl })
        return { stop: child.stop, once: (place) => order(child.process, { work, customers: of(place), seconds }) }
      })
    const sync = await timed('sync', () => customers)
    const portal = await timed('portal', (place) =>
      Array.from({ length: spread }, (_, number) => filled(place, number)),
    )
    console.table({
      accept: accept.few,
      'accept, many': accept.many,
      sync: sync.few,
      'sync, many': sync.many,
      portal: portal.few,
      'portal, many': portal.many,
    })
    return {
      bench: 'growth',
      cores: cpus().length,
      customers: Object.values(sizes),
      accept_p99_ratio: ratio(accept),
      sync_p99_ratio: ratio(sync),
      portal_p99_ratio: ratio(portal),
      accept,
      sync,
      portal,
    }
  } finally {
    await bench.stop()
  }
}

type Subject = { once: (place: Size) => Promise<number[]>; stop: () => Promise<void> }

/** The first round is a warm-up. */
async function inTurns(databases: Record<Size, string>, start: (databaseUrl: string) => Promise<Subject>) {
  const subjects = { few: await start(databases.few), many: await start(databases.many) }
  const times: Record<Size, number[]> = { few: [], many: [] }
  for (let round = 0; round <= rounds; round++) {
    for (const place of names) {
      const measured = await subjects[place].once(place)
      if (round > 0) times[place].push(...measured)
    }
  }
  await Promise.all(names.map((place) => subjects[place].stop()))
  return { few: summarize(times.few, rounds * seconds), many: summarize(times.many, rounds * seconds) }
}

/** A database with so many customers in a normal state: analyzed, with nothing left to vacuum. */
async function fill(bench: Bench, place: Size): Promise<string> {
  const url = await bench.createDatabase(place)
  await bench.pinPostgres('0,1')
  const begun = performance.now()
  await withClient(url, async (client) => {
    // Parallel workers would need more shared memory than a container has.
    await client.query('SET max_parallel_maintenance_workers = 0')
    await withoutIndexes(client, filledTables, () => fillMirror(client, merchantId, sizes[place]))
    await client.query('VACUUM (ANALYZE, PARALLEL 0)')
    await client.query('CHECKPOINT')
  })
  await bench.pinPostgres(1)
  console.log(`${sizes[place]} customers in ${Math.round((performance.now() - begun) / 1000)} s`)
  return url
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Otherwise a failure to close the connection would hide the failure of the work.
  await work(client).finally(() => client.end())
}

const filled = (place: Size, number: number) => `cus_fill${1 + (number % spread) * (sizes[place] / spread)}`

/** The flood of events, addressed to the mirrored customers in turn. */
function spreadOver(next: () => string, customers: string[], place: Size): () => string {
  const mentioned = new RegExp(customers.join('|'), 'g')
  let sent = 0
  return () => {
    const customer = filled(place, (sent += 1))
    return next().replace(mentioned, customer)
  }
}

async function order(child: ChildProcess, given: Order): Promise<number[]> {
  const answered = once(child, 'message') as Promise<[{ times?: number[]; error?: string }]>
  child.send(given)
  const [{ times, error }] = await answered
  if (!times) throw new Error(error)
  return times
}

function ratio({ few, many }: Record<Size, { p99: number }>): number {
  return Math.round((many.p99 / few.p99) * 100) / 100
}
