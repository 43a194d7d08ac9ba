import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { freePort } from '@/scripts/launcher/postgres/free-port'
import { pool } from '@/lib/db/pool'
import type { Stripe } from '@/lib/stripe/client/client'
import { randomOf } from '@/scripts/testing/histories/random'
import { newWorld } from '@/scripts/testing/histories/new-world'
import { steps, takeStep, type StepName, type World } from '@/scripts/testing/histories/steps'
import { startMortal, type Mortal } from '@/scripts/testing/programs/mortal'
import { programFile } from '@/scripts/testing/programs/program-file'
import { signEvent } from '@/scripts/testing/stripe/sign-event'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'

// KILLS=100 is the long run. KILL_SEED repeats the random choices of an earlier run. KILL_BUILD names the folder of a
// build, to kill the production server instead of a small stand-in.
const kills = Number(process.env.KILLS || 3)
const seed = Number(process.env.KILL_SEED || Date.now() % 2 ** 31)
const build = process.env.KILL_BUILD
const long = kills > 10
const customers = long ? 4 : 2
const longestPause = 500
// The work between two kills is limited, or a slow machine could not finish in time.
const stepsPerKill = 3
const senders = 8
// Longer than an abandoned lease and the pauses between a job's first attempts.
const patience = 180_000

const harness = setUpSync()
const { merchant, stripe } = harness
const random = randomOf(seed)
const mortals: Mortal[] = []
afterAll(() => Promise.all(mortals.map(({ end }) => end())))

it(
  `nothing is lost or done twice however often app and worker are killed: ${kills} kills of seed ${seed}`,
  async () => {
    await recordHandling()
    const port = await freePort()
    const worlds = await Promise.all(Array.from({ length: customers }, () => newWorld(stripe, random)))
    const app = build
      ? await startMortal(
          [`${build}/portico-server.mjs`, '--port', String(port), '--hostname', '127.0.0.1'],
          { PORTICO_DIST_DIR: build, NODE_ENV: 'production' },
          () => answers(port),
        )
      : await startMortal([programFile('app')], { PORT: String(port) })
    const worker = await startMortal([programFile('worker')])
    mortals.push(app, worker)

    const alive = { life: true, posting: true, steps: stepsPerKill }
    const life = Promise.all(worlds.map((world) => live(world, alive)))
    const delivered = new Set<string>()
    const posting = post(port, delivered, alive)
    for (let killed = 0; killed < kills; killed++) {
      await sleep(random.below(600))
      await (random.chance(0.5) ? app : worker).kill()
      alive.steps += stepsPerKill
      if (long && killed % 10 === 9) process.stdout.write(`${killed + 1} kills\n`)
    }
    alive.life = false
    await life
    alive.posting = false
    const sent = await posting

    await untilHandled()
    const { rows } = await pool().query<{ id: string; times: number }>(
      `SELECT e.id, (SELECT count(*)::int FROM handlings h WHERE h.id = e.id) AS times FROM inbox_events e
     WHERE outcome <> 'ignored'`,
    )
    expect(
      new Set((await pool().query<{ id: string }>('SELECT id FROM inbox_events')).rows.map(({ id }) => id)),
    ).toEqual(sent)
    expect(rows.filter(({ times }) => times !== 1)).toEqual([])
    for (const { customer } of worlds) await harness.expectInStep(customer)
    process.stdout.write(
      `${kills} kills of seed ${seed}: ${sent.size} events, each handled once; ${customers} customers as Stripe has them\n`,
    )
  },
  2 * patience + kills * 60_000,
)

/** Counts how often each event is marked as handled. */
async function recordHandling(): Promise<void> {
  await pool().query(`
    CREATE TABLE handlings (id text);
    CREATE FUNCTION record_handling() RETURNS trigger LANGUAGE plpgsql AS
      'BEGIN INSERT INTO handlings VALUES (NEW.id); RETURN NEW; END';
    CREATE TRIGGER record_handling AFTER UPDATE ON inbox_events FOR EACH ROW
      WHEN (NEW.handled_at IS DISTINCT FROM OLD.handled_at) EXECUTE FUNCTION record_handling()`)
}

async function live(world: World, alive: { life: boolean; steps: number }): Promise<void> {
  const names = Object.keys(steps) as StepName[]
  await takeStep(world, 'addCard')
  await takeStep(world, 'subscribe')
  for (let taken = 0; alive.life;) {
    if (taken < alive.steps) {
      await takeStep(world, random.pick(names) ?? 'rename')
      taken += 1
    }
    await sleep(random.below(longestPause))
  }
}

/**
 * Delivers every event until it is answered with 200, several at once and some of them twice, as Stripe does. Answers
 * their ids.
 */
async function post(port: number, delivered: Set<string>, alive: { posting: boolean }): Promise<Set<string>> {
  const queue: Stripe.Event[] = []
  let collecting = true
  const send = async () => {
    for (;;) {
      const event = queue.shift()
      if (event) await deliver(port, event)
      else if (collecting) await sleep(5)
      else return
      if (event && random.chance(0.1)) queue.push(event)
    }
  }
  const sending = Promise.all(Array.from({ length: senders }, send))
  for (;;) {
    const last = !alive.posting
    const fresh: Stripe.Event[] = []
    for await (const event of stripe.events.list({ limit: 100 })) {
      if (delivered.has(event.id)) break
      fresh.push(event)
    }
    for (const event of fresh.reverse()) delivered.add(event.id)
    queue.push(...fresh)
    if (last) break
    await sleep(30)
  }
  collecting = false
  await sending
  return delivered
}

async function deliver(port: number, event: Stripe.Event): Promise<void> {
  const payload = JSON.stringify(event)
  for (;;) {
    const signature = signEvent(payload)
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
    // The app is dead, so the request is cut off or refused; Stripe would try again.
    const answer = await fetch(`http://127.0.0.1:${port}/api/stripe/webhook`, {
      method: 'POST',
      body: payload,
      headers,
    }).then(
      (response) => response.status,
      () => null,
    )
    if (answer === 200) return
    await sleep(50)
  }
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

async function untilHandled(): Promise<void> {
  let until = performance.now() + patience
  let fewest = Infinity
  for (;;) {
    const {
      rows: [left],
    } = await pool().query<{ events: number; jobs: number; errors: string | null }>(
      `SELECT (SELECT count(*)::int FROM inbox_events WHERE merchant_id = $1 AND handled_at IS NULL) AS events,
         count(*)::int AS jobs, string_agg(DISTINCT last_error, ', ') AS errors
       FROM graphile_worker._private_jobs WHERE key IS NOT NULL`,
      [merchant.id],
    )
    if (left?.events === 0 && left.jobs === 0) return
    if (left && left.events < fewest) {
      fewest = left.events
      until = performance.now() + patience
    }
    if (performance.now() > until) throw new Error(`not handled in time: ${JSON.stringify(left)}`)
    await sleep(50)
    // After a few kills the test does not wait for leases and pauses to run out; in a long run it does.
    if (long) continue
    await pool().query(`
      UPDATE graphile_worker._private_jobs SET run_at = now() WHERE run_at > now() AND locked_at IS NULL;
      UPDATE customer_leases SET expires_at = now() WHERE expires_at > now() + interval '20 seconds'
        AND expires_at < now() + interval '28 seconds'`)
  }
}
