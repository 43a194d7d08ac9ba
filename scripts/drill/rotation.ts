import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { SignJWT } from 'jose'
import pg from 'pg'
import { freePort } from '../launcher/postgres/free-port'
import { startStack, type Stack } from '../launcher/start-stack'
import { makeDataFolder } from '../testing/setup/make-data-folder'
import type { Drill } from './drill'
import { keepLogs } from './parts/keep-logs'
import { startPair, type RollingPair } from './rotation/rolling-pair'

const pause = 250
/** A link secret opens 20 portals of a customer a minute. */
const roundsPerToken = 8

/**
 * Rotates PORTICO_SECRET on two instances under load, to its end: the new key verifies, then signs, secrets are sealed
 * anew, the old key leaves. Meanwhile every fresh link is opened on both instances at once. `--at-once` leaves out the
 * first step, and must find links refused.
 */
export const drill: Drill = async (args) => {
  const { dataDir, remove } = await makeDataFolder('rotation')
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const stack = await startStack({ dataDir, port, sandboxPort, disposable: true, report: (line) => console.log(line) })
  try {
    process.kill(stack.appProcess, 'SIGTERM')
    await stack.ended
    const pair = await startPair(stack, dataDir)
    try {
      return await keepLogs(dataDir, () => rotate(stack, pair, args.includes('--at-once')))
    } finally {
      await pair.stop()
    }
  } finally {
    await stack.stop()
    await remove()
  }
}

async function rotate(stack: Stack, pair: RollingPair, atOnce: boolean) {
  const oldKey = stack.env.PORTICO_SECRET ?? ''
  const newKey = `next:${randomBytes(32).toString('base64')}`
  const began = performance.now()
  await pair.roll(oldKey)
  const load = await startLoad(stack, pair)
  await sleep(3_000)
  const stops = atOnce ? [] : await pair.roll(`${oldKey},${newKey}`, { halfSent: true })
  stops.push(...(await pair.roll(`${newKey},${oldKey}`)))
  const faults = []
  const refused = await run(stack, 'start', newKey)
  if (!/^portico: PORTICO_SECRET lacks keys/m.test(refused.errors))
    faults.push(`an instance without the old key was not refused at boot: ${refused.errors}`)
  const resealed = await run(stack, 'reseal', `${newKey},${oldKey}`)
  if (!resealed.ok) faults.push(`npm run reseal failed: ${resealed.errors}`)
  const keptFrom = load.links.length
  await sleep(2_000)
  stops.push(...(await pair.roll(newKey)))
  await sleep(3_000)
  await load.stop()

  const kept = load.links.slice(keptFrom)
  const opened = await Promise.all(kept.slice(0, 20).map((link) => pair.everywhere(link)))
  const closed = opened.flat().filter(({ status }) => status !== 303).length
  if (kept.length === 0 || closed > 0) faults.push(`${closed} openings failed of links that the new key signed`)
  faults.push(...stops.filter((each) => each > 30_000).map((each) => `an instance took ${each} ms to end`))
  faults.push(...load.faults)
  return {
    seconds: Math.round((performance.now() - began) / 1000),
    instances_replaced: stops.length,
    slowest_stop_ms: Math.max(...stops),
    links_made: load.links.length,
    openings: load.counts.openings,
    merchant_tokens_opened: load.counts.tokens,
    answers_404: load.counts.notFound,
    resealed: resealed.said.trim().split('\n')[0],
    opened_after_the_old_key_left: opened.flat().length - closed,
    faults,
  }
}

/** Makes links and opens each on every instance; now and then a token that the merchant signed. */
async function startLoad(stack: Stack, pair: RollingPair) {
  const customers = await readCustomers(stack)
  const counts = { openings: 0, tokens: 0, notFound: 0 }
  const [links, faults]: [string[], string[]] = [[], []]
  const judge = (what: string, status: number) => {
    if (status === 404) counts.notFound += 1
    if (status !== 303) faults.push(`${what} answered ${status}`)
  }
  const round = async (number: number) => {
    const customer = customers[number % customers.length] ?? ''
    const made = await pair.send('/v1/billing_portal/links', {
      method: 'POST',
      body: new URLSearchParams({ customer }).toString(),
      headers: {
        authorization: `Bearer ${stack.addresses.api.key}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    if (made.status !== 200) return void faults.push(`a link was not made: ${made.status} ${made.body.slice(0, 200)}`)
    const link = new URL((JSON.parse(made.body) as { url: string }).url).pathname
    for (const { status } of await pair.everywhere(link)) {
      counts.openings += 1
      judge('a fresh link', status)
    }
    links.push(link)
    if (number % roundsPerToken !== 0) return
    counts.tokens += 1
    judge('a token of the merchant', (await pair.send(`/p/${await signForMerchant(stack, customer)}`)).status)
  }
  let going = true
  const running = (async () => {
    for (let number = 0; going; number++) {
      await round(number).catch((error: unknown) => faults.push(`a request failed: ${String(error)}`))
      await sleep(pause)
    }
  })()
  return {
    links,
    faults,
    counts,
    stop: async () => {
      going = false
      await running
    },
  }
}

function signForMerchant({ addresses }: Stack, customer: string): Promise<string> {
  return new SignJWT({ jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(addresses.links.merchant)
    .setSubject(customer)
    .setAudience('portico')
    .setIssuedAt()
    .setExpirationTime('10m')
    .sign(new TextEncoder().encode(addresses.links.secret))
}

async function readCustomers(stack: Stack): Promise<string[]> {
  const client = new pg.Client({ connectionString: stack.env.DATABASE_URL })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('SELECT id FROM customers WHERE merchant_id = $1 ORDER BY id', [
    stack.addresses.links.merchant,
  ])
  await client.end()
  return rows.map(({ id }) => id)
}

/** Runs a program of ours to its end with another ring. */
function run(stack: Stack, program: 'start' | 'reseal', porticoSecret: string) {
  return new Promise<{ ok: boolean; said: string; errors: string }>((resolve) => {
    const env = { ...stack.env, PORTICO_SECRET: porticoSecret, PORTICO_DIST_DIR: stack.distDir }
    const args = ['--import', 'tsx', `scripts/${program}.ts`]
    execFile(process.execPath, args, { env, timeout: 120_000 }, (error, said, errors) =>
      resolve({ ok: !error, said, errors }),
    )
  })
}
