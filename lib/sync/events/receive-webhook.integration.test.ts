import { beforeAll, beforeEach, expect, it } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { signEvent } from '@/scripts/testing/stripe/sign-event'
import { customerQueue } from '@/lib/jobs/customer-queue'
import { receiveWebhook } from './receive-webhook'

const now = new Date()
const seconds = Math.floor(now.getTime() / 1000)
let count = 0

beforeAll(async () => {
  await db.merchant.create({ data: { id: 'm_platform', name: 'Platform', stripeAccountId: null } })
  await db.merchant.create({ data: { id: 'm_connected', name: 'Connected', stripeAccountId: 'acct_1' } })
})

beforeEach(async () => {
  await pool().query('DELETE FROM inbox_events; DELETE FROM graphile_worker._private_jobs')
})

function newEvent(change: object = {}): Record<string, unknown> {
  const object = { id: 'in_1', object: 'invoice', customer: 'cus_1' }
  const id = `evt_${(count += 1)}`
  return { id, object: 'event', type: 'invoice.paid', created: seconds, data: { object }, ...change }
}

function delivery(
  event: object | string,
  { secret = env().STRIPE_WEBHOOK_SECRET[0] ?? '', timestamp = seconds } = {},
): Request {
  const payload = typeof event === 'string' ? event : JSON.stringify(event)
  const signature = signEvent(payload, secret, timestamp)
  return request(payload, { 'stripe-signature': signature })
}

function request(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request('http://localhost/api/stripe/webhook', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit)
}

async function jobs(): Promise<{ task: string; key: string; queue: string | null }[]> {
  const { rows } = await pool().query(
    `SELECT task_identifier AS task, key, queue_name AS queue FROM graphile_worker.jobs ORDER BY id`,
  )
  return rows
}

const events = () => db.inboxEvent.findMany({ orderBy: { id: 'asc' } })

it('stores a signed event with a job for its customer', async () => {
  const event = newEvent()
  expect(await receiveWebhook(delivery(event), now)).toEqual({ status: 200, outcome: 'stored' })
  expect(await events()).toEqual([
    expect.objectContaining({
      merchantId: 'm_platform',
      id: event.id,
      type: 'invoice.paid',
      customerId: 'cus_1',
      objectId: 'in_1',
      handledAt: null,
      outcome: null,
      createdAt: new Date(seconds * 1000),
    }),
  ])
  expect(await jobs()).toEqual([
    { task: 'sync_customer', key: 'customer:m_platform:cus_1', queue: customerQueue('m_platform', 'cus_1') },
  ])
})

it('folds a burst of events of one customer into one job that keeps its time', async () => {
  await receiveWebhook(delivery(newEvent()), now)
  const before = await pool().query('SELECT run_at FROM graphile_worker.jobs')
  for (const type of ['invoice.updated', 'customer.subscription.updated'])
    await receiveWebhook(delivery(newEvent({ type })), now)
  const after = await pool().query('SELECT run_at FROM graphile_worker.jobs')
  expect(after.rows).toEqual(before.rows)
  expect(await events()).toHaveLength(3)
})

it('answers a duplicate and does nothing', async () => {
  const event = newEvent()
  await receiveWebhook(delivery(event), now)
  await pool().query('DELETE FROM graphile_worker._private_jobs')
  expect(await receiveWebhook(delivery(event), now)).toEqual({ status: 200, outcome: 'duplicate' })
  expect(await events()).toHaveLength(1)
  expect(await jobs()).toEqual([])
})

it('stores an event delivered ten times at once only once', async () => {
  const event = newEvent()
  const answers = await Promise.all(Array.from({ length: 10 }, () => receiveWebhook(delivery(event), now)))
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual([...Array(9).fill('duplicate'), 'stored'])
  expect(await jobs()).toHaveLength(1)
})

it("gives a connected account's event to its merchant", async () => {
  await receiveWebhook(delivery(newEvent({ account: 'acct_1' })), now)
  expect(await events()).toEqual([expect.objectContaining({ merchantId: 'm_connected' })])
})

it('answers an unknown account so that Stripe does not repeat it', async () => {
  expect(await receiveWebhook(delivery(newEvent({ account: 'acct_stranger' })), now)).toEqual({
    status: 200,
    outcome: 'unknown_account',
  })
  expect(await events()).toEqual([])
})

it('stores an event of a type that nobody follows, without a job', async () => {
  expect(await receiveWebhook(delivery(newEvent({ type: 'payout.paid' })), now)).toEqual({
    status: 200,
    outcome: 'ignored',
  })
  expect(await events()).toEqual([expect.objectContaining({ outcome: 'ignored', handledAt: now })])
  expect(await jobs()).toEqual([])
})

it('finds the customer of a detached payment method in what it was before', async () => {
  const data = {
    object: { id: 'pm_1', object: 'payment_method', customer: null },
    previous_attributes: { customer: 'cus_7' },
  }
  await receiveWebhook(delivery(newEvent({ type: 'payment_method.detached', data })), now)
  expect(await jobs()).toEqual([
    expect.objectContaining({ task: 'sync_customer', queue: customerQueue('m_platform', 'cus_7') }),
  ])
})

it('leaves an event that names no customer to a job of its own', async () => {
  const data = { object: { id: 'inpay_1', object: 'invoice_payment', invoice: 'in_5', payment: {} } }
  const event = newEvent({ type: 'invoice_payment.paid', data })
  await receiveWebhook(delivery(event), now)
  expect(await events()).toEqual([expect.objectContaining({ customerId: null, relatedId: 'in_5' })])
  expect(await jobs()).toEqual([{ task: 'handle_event', key: `event:m_platform:${event.id}`, queue: null }])
})

it('takes the signature of each of its secrets while they rotate', async () => {
  const secrets = env().STRIPE_WEBHOOK_SECRET
  secrets.push('whsec_next')
  try {
    expect((await receiveWebhook(delivery(newEvent(), { secret: 'whsec_next' }), now)).outcome).toBe('stored')
    expect((await receiveWebhook(delivery(newEvent()), now)).outcome).toBe('stored')
  } finally {
    secrets.pop()
  }
})

it.each([
  ['of another secret', () => delivery(newEvent(), { secret: 'whsec_other' }), 'bad_signature'],
  ['older than five minutes', () => delivery(newEvent(), { timestamp: seconds - 301 }), 'bad_signature'],
  ['that is no signature', () => request('{}', { 'stripe-signature': 'nonsense' }), 'bad_signature'],
  ['without a value', () => request('{}', { 'stripe-signature': 't=,v1=' }), 'bad_signature'],
  ['without anything but its name', () => request('{}', { 'stripe-signature': 't=1,v1' }), 'bad_signature'],
  ['of foreign letters', () => request('{}', { 'stripe-signature': `t=1,v1=${'é'.repeat(64)}` }), 'bad_signature'],
  ['that is missing', () => request(JSON.stringify(newEvent())), 'no_signature'],
  ['without a body', () => request(null, { 'stripe-signature': 't=1,v1=00' }), 'bad_signature'],
])('refuses a signature %s', async (_, make, outcome) => {
  expect(await receiveWebhook(make(), now)).toEqual({ status: 400, outcome })
  expect(await events()).toEqual([])
})

it.each(['not JSON', '[]', 'null', '{"id":"evt_x"}', JSON.stringify(newEvent({ data: {} }))])(
  'refuses the signed body %s',
  async (body) => {
    expect(await receiveWebhook(delivery(body), now)).toEqual({ status: 400, outcome: 'malformed' })
  },
)

it.each([
  ['its id', newEvent({ id: 'evt_\0' })],
  ['its type', newEvent({ type: 'invoice.\ud800' })],
  ['its account', newEvent({ account: 'acct_\0' })],
  ['its version', newEvent({ api_version: '\0' })],
  ['its moment', newEvent({ created: 1e15 })],
  ['its object', newEvent({ data: { object: { id: 'in_\0', object: 'invoice' } } })],
  ['its customer', newEvent({ data: { object: { id: 'in_1', object: 'invoice', customer: { id: 'cus_\udc00' } } } })],
  [
    'its customer of before',
    newEvent({ data: { object: { id: 'pm_1', object: 'payment_method' }, previous_attributes: { customer: '\0' } } }),
  ],
  ['its invoice', newEvent({ data: { object: { id: 'inpay_1', object: 'invoice_payment', invoice: '\0' } } })],
])('refuses an event of which PostgreSQL cannot keep %s', async (_what, event) => {
  expect(await receiveWebhook(delivery(event), now)).toEqual({ status: 400, outcome: 'malformed' })
  expect(await events()).toEqual([])
})

it('stores a thin event with what it names, and nobody follows it', async () => {
  const thin = {
    id: 'evt_thin',
    object: 'v2.core.event',
    type: 'v1.billing.meter.error_report_triggered',
    livemode: false,
    context: null,
    created: '2026-11-23T10:00:00.000Z',
    related_object: { id: 'mtr_1', type: 'billing.meter', url: '/v1/billing/meters/mtr_1' },
  }
  expect(await receiveWebhook(delivery(thin), now)).toEqual({ status: 200, outcome: 'ignored' })
  expect(await receiveWebhook(delivery(thin), now)).toEqual({ status: 200, outcome: 'duplicate' })
  expect(
    await receiveWebhook(delivery({ ...thin, id: 'evt_thinner', related_object: null, context: 'org_1/acct_1' }), now),
  ).toMatchObject({ status: 200 })
  expect(await events()).toEqual([
    expect.objectContaining({
      merchantId: 'm_platform',
      id: 'evt_thin',
      objectId: 'mtr_1',
      createdAt: new Date('2026-11-23T10:00:00Z'),
    }),
    expect.objectContaining({ merchantId: 'm_connected', id: 'evt_thinner', objectId: null, customerId: null }),
  ])
  expect(await jobs()).toEqual([])
})

it('refuses five megabytes, told in advance or not', async () => {
  const body = 'x'.repeat(5 * 1024 * 1024)
  const headers = { 'stripe-signature': 't=1,v1=00' }
  expect(await receiveWebhook(request(body, { ...headers, 'content-length': String(body.length) }), now)).toMatchObject(
    {
      status: 413,
    },
  )
  let pulled = 0
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat((pulled += 64 * 1024) && 64 * 1024))),
  })
  expect(await receiveWebhook(request(endless, headers), now)).toEqual({ status: 413, outcome: 'too_large' })
  expect(pulled).toBeLessThan(2 * 1024 * 1024)
})

it('asks Stripe to come back while the database is away, and stores nothing half', async () => {
  const event = newEvent()
  const shared = globalThis as typeof globalThis & { porticoPool?: import('pg').Pool }
  const real = pool()
  const { default: pg } = await import('pg')
  shared.porticoPool = new pg.Pool({ connectionString: 'postgres://nobody:x@127.0.0.1:1/none' })
  try {
    expect(await receiveWebhook(delivery(event), now)).toEqual({ status: 503, outcome: 'database_unavailable' })
  } finally {
    shared.porticoPool = real
  }
  expect(await receiveWebhook(delivery(event), now)).toMatchObject({ status: 200, outcome: 'stored' })
})
