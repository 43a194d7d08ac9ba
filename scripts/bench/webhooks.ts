import { cpus } from 'node:os'
import { checkCorrectness } from './webhooks/check-correctness'
import { floodOf, makeCustomers } from './webhooks/make-events'
import { measure, type Load, type ServerLoad } from './webhooks/measure'
import { measureLag } from './webhooks/measure-lag'
import { startBench, type Bench } from './webhooks/start-bench'

const connections = [1, 16, 64]
const rounds = 5
const seconds = 2

/**
 * Events accepted (verified and stored with their job) on one core, compared in turns with @supabase/stripe-sync-engine
 * behind Fastify on the same PostgreSQL and with Next's own route. Also the time until the mirror shows them, and
 * whether both end in the right state whatever Stripe does.
 */
export async function bench() {
  const bench = await startBench()
  try {
    const { customers, events } = await makeCustomers(bench.stripe, Math.max(...connections))
    const accept = await benchAccept(bench, floodOf(events))
    await bench.portico.query('TRUNCATE inbox_events, graphile_worker._private_jobs')
    const lag = await benchLag(bench, customers)
    const correct = {
      portico: await checkCorrectness(bench.stripe, {
        start: () => bench.startPortico({ worker: true }),
        database: bench.portico,
        table: 'customers',
      }),
      engine: await checkCorrectness(bench.stripe, {
        start: bench.startEngine,
        database: bench.engine,
        table: 'stripe.customers',
      }),
    }
    console.table(correct)
    return {
      bench: 'webhooks',
      cores: cpus().length,
      accept_ratio: Math.min(...accept.map(({ ratio }) => ratio)),
      correct,
      accept,
      lag,
    }
  } finally {
    await bench.stop()
  }
}

/** Jobs are suspended, because the engine has none. */
async function benchAccept(bench: Bench, next: () => string) {
  const [portico, engine] = [await bench.startPortico({ worker: false }), await bench.startEngine()]
  // With a query, the path goes to Next's own route, which does the same.
  const targets = { portico, engine, next_route: { ...portico, path: `${portico.path}?` } }
  const measured: {
    connections: number
    ratio: number
    portico: ServerLoad
    engine: ServerLoad
    next_route: ServerLoad
  }[] = []
  for (const target of Object.values(targets)) await measure(target, 16, 2, next)
  for (const count of connections) {
    const loads = { portico: [] as ServerLoad[], engine: [] as ServerLoad[], next_route: [] as ServerLoad[] }
    for (let round = 0; round < rounds; round++) {
      for (const name of ['portico', 'engine', 'next_route'] as const) {
        loads[name].push(await measure(targets[name], count, seconds, next))
      }
    }
    const [own, theirs] = [median(loads.portico), median(loads.engine)]
    measured.push({
      connections: count,
      ratio: Math.round((own.rate / theirs.rate) * 100) / 100,
      portico: own,
      engine: theirs,
      next_route: median(loads.next_route),
    })
  }
  for (const { connections: count, ratio, ...loads } of measured) {
    console.log(`${count} connections, ${ratio} of the engine's`)
    console.table(loads)
  }
  await Promise.all([portico.stop(), engine.stop()])
  return measured
}

/** The engine's lag is the time to its answer, because it writes an event's content before answering. */
async function benchLag(bench: Bench, customers: string[]) {
  const server = await bench.startPortico({ worker: true })
  const subject = { stripe: bench.stripe, server, database: bench.portico, customers }
  await measureLag(subject, Math.max(...connections), 3)
  const measured: { connections: number; lag: Load }[] = []
  for (const count of connections)
    measured.push({ connections: count, lag: await measureLag(subject, count, 4 * seconds) })
  console.table(measured.map(({ connections: count, lag }) => ({ connections: count, ...lag })))
  await server.stop()
  return measured
}

function median<T extends Load>(loads: T[]): T {
  const middle = loads.toSorted((one, other) => one.rate - other.rate)[Math.floor(loads.length / 2)]
  if (!middle) throw new Error('nothing was measured')
  return middle
}
