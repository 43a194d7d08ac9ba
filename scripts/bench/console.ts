import { cpus } from 'node:os'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { freePort } from '../launcher/postgres/free-port'
import { writeCursor } from '../../lib/console/customers/list-cursor'
import { startStack, type Stack } from '../launcher/start-stack'
import { fillMirror } from '../testing/database/fill-mirror'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import { signInToConsole } from './console/sign-in-to-console'

const sizes = { thousand: 1_000, million: 1_000_000 }
const rounds = 40

type Size = keyof typeof sizes

// Every query shows the same number of rows at either size: a full page or one. `round` changes its subject.
const lists: Record<string, (round: number) => string> = {
  newest: () => '',
  'from the middle': (round) =>
    `?after=${writeCursor({ query: 'newest', key: new Date(Date.UTC(2026, 4, 1 + (round % 20))).toISOString(), id: 'cus_fill5' })}`,
  'of a status': () => '?status=past_due',
  'by next charge': () => '?sort=next_charge',
  'by name': () => '?sort=name',
  'of a status by next charge': () => '?status=past_due&sort=next_charge',
}
const one = (round: number) => 7 + 20 * ((round + 5) % 49)
const searches: Record<string, (round: number) => string> = {
  'by e-mail': (round) => `?q=c${one(round)}@example.com`,
  'by name': (round) => `?q=customer ${1 + ((round + 5) % 9)}`,
  'by last name': (round) => `?q=${1 + ((round + 5) % 9)}`,
  'by id': (round) => `?q=cus_fill${one(round)}`,
  'by e-mail and status': (round) => `?q=c${one(round)}@example.com&status=past_due`,
}
/**
 * Searches up to 2,000 customers who match the letters for those with the status. There are more among a million, but
 * the number is bounded.
 */
const bounded: Record<string, (round: number) => string> = { 'one letter and a status': () => '?q=c&status=past_due' }
const questions = { ...lists, ...searches, ...bounded }

/**
 * What the overview counts for so many customers: a tenth cancelled, and a twenty-fifth had a failed payment at first.
 */
const yearOfTrouble = [
  "UPDATE subscriptions SET status = 'past_due' FROM generate_series(7, $2::int, 20) AS n WHERE merchant_id = $1 AND id = 'sub_fill' || n",
  `UPDATE subscriptions SET status = 'canceled', canceled_at = now() - n % 330 * interval '1 day', cancellation_feedback = 'unused',
     cancellation_comment = 'I hardly use it' FROM generate_series(3, $2::int, 10) AS n WHERE merchant_id = $1 AND id = 'sub_fill' || n`,
  "UPDATE invoices SET attempt_count = 2, finalized_at = now() - n % 330 * interval '1 day' FROM generate_series(1, $2::int, 25) AS n WHERE merchant_id = $1 AND id = 'in_fill' || n",
  "UPDATE payment_methods SET exp_year = 2027, exp_month = 1 + n % 3 FROM generate_series(1, $2::int, 20) AS n WHERE merchant_id = $1 AND id = 'pm_fill' || n",
]

/**
 * The console's customer list, search and overview with a thousand and a million customers, as a browser loads them.
 * The two sizes alternate, each on a stack of its own. Also the size of the button's script, gzipped.
 */
export async function bench() {
  const [thousand, million] = [await start('thousand'), await start('million')]
  try {
    const open = { thousand: await openConsole(thousand.stack), million: await openConsole(million.stack) }
    const took = { thousand: {} as Took, million: {} as Took }
    for (let round = -5; round < rounds; round++) {
      for (const [kind, query] of Object.entries(questions)) {
        // The order alternates, so that neither size always comes second.
        for (const size of (round % 2 === 0 ? ['thousand', 'million'] : ['million', 'thousand']) as Size[]) {
          const ms = await open[size](`/customers${query(round)}`, '/customers/cus_fill')
          if (round >= 0) (took[size][kind] ??= []).push(ms)
        }
      }
    }
    const overviews = { thousand: [] as number[], million: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      for (const size of ['thousand', 'million'] as Size[])
        overviews[size].push(await open[size]('', 'I hardly use it'))
    }
    const script = Buffer.from(await (await fetch(new URL('/embed.js', million.stack.env.APP_URL))).arrayBuffer())
    console.table(
      Object.fromEntries(
        Object.keys(questions).map((kind) => [
          kind,
          {
            'p50 1k': at(took.thousand[kind], 0.5),
            'p50 1M': at(took.million[kind], 0.5),
            'p99 1k': at(took.thousand[kind], 0.99),
            'p99 1M': at(took.million[kind], 0.99),
          },
        ]),
      ),
    )
    return {
      bench: 'console',
      cores: cpus().length,
      ...figures('list', lists, took),
      ...figures('search', searches, took),
      letter_and_status_p50_1k_ms: at(took.thousand['one letter and a status'], 0.5),
      letter_and_status_p50_1m_ms: at(took.million['one letter and a status'], 0.5),
      overview_p50_1k_ms: at(overviews.thousand, 0.5),
      overview_p50_1m_ms: at(overviews.million, 0.5),
      overview_p99_1m_ms: at(overviews.million, 0.99),
      embed_gzip_kb: round2(gzipSync(script).length / 1024),
    }
  } finally {
    await Promise.all([thousand.end(), million.end()])
  }
}

type Took = Record<string, number[]>

async function start(size: Size) {
  const { dataDir, remove } = await makeDataFolder(`bench-${size}`)
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: () => undefined })
  await fill(stack, sizes[size])
  console.log(`${sizes[size]} customers are there`)
  return {
    stack,
    end: async () => {
      await stack.stop()
      await remove()
    },
  }
}

/** Customers with a subscription, an invoice and a card each, and a year of data for the overview. */
async function fill({ env, addresses }: Stack, customers: number): Promise<void> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  await fillMirror(client, addresses.links.merchant, customers, [
    'customers',
    'subscriptions',
    'payment_methods',
    'invoices',
  ])
  for (const change of yearOfTrouble) await client.query(change, [addresses.links.merchant, customers])
  await client.query('VACUUM ANALYZE')
  await client.end()
}

/** Requests pages as the owner of the stack's merchant; returns the milliseconds until the whole page has arrived. */
async function openConsole(stack: Stack): Promise<(path: string, sign: string) => Promise<number>> {
  const { cookie, home } = await signInToConsole(stack.addresses.consoleSignIn)
  return async (path, sign) => {
    const begun = performance.now()
    const answer = await fetch(new URL(`${home}${path}`, stack.env.APP_URL), {
      headers: { cookie },
      redirect: 'manual',
    })
    const page = await answer.text()
    const took = performance.now() - begun
    // A query that finds nothing would measure nothing. A search by id leads to the customer's page.
    const found = `${page}${answer.headers.get('location') ?? ''}`.includes(sign)
    if (answer.status >= 400 || !found) throw new Error(`${path} answered ${answer.status} without ${sign}`)
    return took
  }
}

/** For all kinds of query: the slowest of a hundred, and how much slower the million is. */
function figures(name: string, kinds: object, took: Record<Size, Took>) {
  const all = (size: Size) => Object.keys(kinds).flatMap((kind) => took[size][kind] ?? [])
  const [small, large] = [at(all('thousand'), 0.99), at(all('million'), 0.99)]
  return {
    [`${name}_p50_ratio`]: round2(at(all('million'), 0.5) / at(all('thousand'), 0.5)),
    [`${name}_p99_1k_ms`]: small,
    [`${name}_p99_1m_ms`]: large,
    [`${name}_p99_ratio`]: round2(large / small),
  }
}

function at(values: number[] = [], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return round2(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN)
}

const round2 = (value: number) => Math.round(value * 100) / 100
