import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { freePort } from '@/scripts/launcher/postgres/free-port'
import { pool } from '@/lib/db/pool'
import { randomOf } from '@/scripts/testing/histories/random'
import { startMortal, type Mortal } from '@/scripts/testing/programs/mortal'
import { programFile } from '@/scripts/testing/programs/program-file'
import { signEvent } from '@/scripts/testing/stripe/sign-event'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { syncCustomer } from './customer/sync-customer'

const harness = setUpSync()
const { merchant, stripe } = harness
const seed = Date.now() % 2 ** 31
const random = randomOf(seed)
const rounds = 5
const instances: { port: number; mortal: Mortal }[] = []

beforeAll(async () => {
  const start = async (port: number) =>
    instances.push({ port, mortal: await startMortal([programFile('app')], { PORT: String(port) }) })
  await Promise.all([await freePort(), await freePort()].map(start))
})
afterAll(() => Promise.all(instances.map(({ mortal }) => mortal.end())))

const post = (port: number, path: string, body: string, headers = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })

/** Sends the customer's latest event to every instance, as Stripe repeats an event that may not have arrived. */
async function tell(customer: string): Promise<void> {
  const { data } = await stripe.events.list({ type: 'customer.updated', limit: 20 })
  const payload = JSON.stringify(data.find(({ data: { object } }) => 'id' in object && object.id === customer))
  const signature = signEvent(payload)
  await Promise.all(
    instances.map(async ({ port }) => {
      // Repeats the delivery as Stripe does, in case the machine is too slow to reach its database in time.
      while ((await post(port, '/', payload, { 'stripe-signature': signature })).status !== 200);
    }),
  )
}

/** Sends one form to every instance at once. True where an instance says that the mirror shows the result. */
async function ask(customer: string, subscription: string, kind: string, input: object): Promise<boolean> {
  const id = randomUUID()
  const asked = JSON.stringify({
    merchantId: merchant.id,
    id,
    customerId: customer,
    onBehalfOf: null,
    sessionId: null,
    kind,
    subjectId: subscription,
    input,
  })
  const answers = await Promise.all(
    instances.map(({ port }) => post(port, '/intents', asked).then((answer) => answer.json())),
  )
  // On a slow machine the customer is told that the request was received, and a job does the rest.
  await vi.waitUntil(async () => (await db.intent.findFirst({ where: { id } }))?.status === 'done', { timeout: 60_000 })
  return answers.some((answer) => (answer as { mirrored: boolean }).mirrored)
}

async function liveThrough({ customer, subscription }: { customer: string; subscription: string }): Promise<void> {
  const cancel = { mode: 'at_period_end', prorationBehavior: 'none', feedback: null, comment: null }
  for (let round = 0; round < rounds; round++) {
    const name = `Name ${round}`
    const asked =
      round % 2 === 0 ? ask(customer, subscription, 'cancel', cancel) : ask(customer, subscription, 'keep', {})
    const [isShown] = await Promise.all([asked, stripe.customers.update(customer, { name }).then(() => tell(customer))])
    if (!isShown) continue
    // An event that is handled at the same time must not undo it.
    const shown = await db.subscription.findFirstOrThrow({ where: { id: subscription } })
    expect(shown.cancelAt !== null || shown.cancelAtPeriodEnd, `round ${round}`).toBe(round % 2 === 0)
  }
}

it(`actions and events of the same customers at once, through two instances and their workers, lose nothing: seed ${seed}`, async () => {
  const made = await Promise.all(
    ['active', 'taxed', 'trialing'].map(async (name) => {
      const {
        customer,
        subscriptions: [subscription = ''],
      } = await harness.make(name as 'active')
      await syncCustomer(merchant, customer)
      return { customer, subscription }
    }),
  )
  harness.proxy.calls.length = 0
  // Random delays, so that the first call to begin is not always the first to end.
  harness.proxy.before = () => new Promise((resolve) => setTimeout(resolve, random.below(20)))
  await Promise.all(made.map(liveThrough))
  await vi.waitUntil(async () => (await db.inboxEvent.count({ where: { handledAt: null } })) === 0, { timeout: 60_000 })
  for (const { customer, subscription } of made) {
    await harness.expectInStep(customer)
    // Both instances got each form, and one of them carried it out.
    expect(harness.proxy.calls.filter((call) => call === `POST /v1/subscriptions/${subscription}`)).toHaveLength(rounds)
  }
  expect(await db.inboxEvent.count()).toBe(made.length * rounds)
  const { rows } = await pool().query<{ deadlocks: number; failed: number }>(
    `SELECT (SELECT deadlocks::int FROM pg_stat_database WHERE datname = current_database()) AS deadlocks,
       (SELECT count(*)::int FROM graphile_worker._private_jobs WHERE key LIKE 'customer:%' AND last_error IS NOT NULL) AS failed`,
  )
  expect(rows).toEqual([{ deadlocks: 0, failed: 0 }])
}, 300_000)
