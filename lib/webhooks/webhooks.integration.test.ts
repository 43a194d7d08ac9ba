import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { announcePortalEvent } from '@/lib/worker/announce-portal-event'
import { recordPortalEvent } from '@/lib/portal-events/record-portal-event'
import { loadWebhookDelivery } from '@/lib/console/webhooks/load-webhook-delivery'
import { listWebhookEndpoints } from '@/lib/console/webhooks/list-webhook-endpoints'
import { revealWebhookSecret } from '@/lib/console/webhooks/reveal-webhook-secret'
import { startWorker } from '@/lib/worker/start-worker'
import { createWebhookEndpoint } from './create-webhook-endpoint'
import { deleteWebhookEndpoint } from './delete-webhook-endpoint'
import { deliverWebhook } from './deliver-webhook'
import { resendDelivery } from './resend-delivery'
import { rotateWebhookSecret } from './rotate-webhook-secret'
import { sendWebhook } from './send-webhook'
import { updateWebhookEndpoint } from './update-webhook-endpoint'

type Received = { body: string; headers: Record<string, string> }

const merchantId = 'm_1'
const actor = 'user:1'
const now = new Date()
const received: Received[] = []
let answers: number[] = []
let url = ''

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = []
  request
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => {
      received.push({ body: Buffer.concat(chunks).toString(), headers: request.headers as Record<string, string> })
      response.writeHead(answers.shift() ?? 204).end('noted')
    })
})

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`
})
afterAll(() => void server.close())
beforeEach(async () => {
  received.length = 0
  answers = []
  await pool().query('DELETE FROM graphile_worker._private_jobs')
  await db.merchant.deleteMany()
  await db.merchant.create({ data: { id: merchantId, name: 'Merchant' } })
})

async function makeEndpoint(types: ('subscription.kept' | 'invoice.paid')[] = []) {
  const made = await createWebhookEndpoint({ merchantId, url, types, actor, now: new Date(now.getTime() - 1000) })
  if (!made.ok) throw new Error(made.code)
  return made.value
}

/** Records an event and runs the job that announces it. Answers the deliveries that this made. */
async function happen(cause = 'test:1') {
  await recordPortalEvent(pool(), {
    type: 'subscription.kept',
    merchantId,
    customerId: 'cus_1',
    cause,
    occurredAt: now,
    data: { subscription: 'sub_1', reference: 'ABCD-1234' },
  })
  const event = await db.portalEvent.findFirstOrThrow({ where: { cause } })
  await announcePortalEvent(merchantId, event.id, { ownMail: true })
  return db.webhookDelivery.findMany({ where: { eventId: event.id } })
}

const jobs = async () =>
  (
    await pool().query<{ key: string; wait: number }>(
      `SELECT key, round(extract(epoch FROM run_at - now()))::int AS wait FROM graphile_worker.jobs WHERE task_identifier = 'deliver_webhook'`,
    )
  ).rows

describe('a webhook', () => {
  it('reaches its endpoint through the worker, signed as the library of the specification verifies', async () => {
    const { secret } = await makeEndpoint()
    await recordPortalEvent(pool(), {
      type: 'subscription.kept',
      merchantId,
      customerId: 'cus_1',
      cause: 'test:1',
      occurredAt: now,
      data: { subscription: 'sub_1', reference: 'ABCD-1234' },
    })
    const worker = await startWorker()
    await vi.waitUntil(async () => (await db.webhookDelivery.count({ where: { status: 'delivered' } })) === 1, {
      timeout: 20_000,
    })
    await worker.stop()
    const [message] = received as [Received]
    expect(new Webhook(secret).verify(message.body, message.headers)).toEqual({
      type: 'subscription.kept',
      timestamp: now.toISOString(),
      data: { customer: 'cus_1', subscription: 'sub_1', reference: 'ABCD-1234' },
    })
    expect(() => new Webhook(secret).verify(`${message.body} `, message.headers)).toThrow()
    expect(received).toHaveLength(1)
  })

  it('goes to those who asked for its type, once, however often it is announced', async () => {
    await makeEndpoint(['invoice.paid'])
    const { id } = await makeEndpoint(['subscription.kept'])
    const [delivery] = await happen()
    await announcePortalEvent(merchantId, delivery?.eventId ?? '', { ownMail: true })
    expect(await db.webhookDelivery.findMany()).toMatchObject([{ endpointId: id, status: 'pending' }])
  })

  it('is tried again after a failure, with the same id and bytes, and every attempt is in the log', async () => {
    await makeEndpoint()
    answers = [500, 302]
    const [{ id } = { id: '' }] = await happen()
    const waits: number[] = []
    for (let attempt = 1; attempt <= 3; attempt++) {
      await pool().query('DELETE FROM graphile_worker._private_jobs')
      await deliverWebhook(merchantId, id, () => 0)
      waits.push(...(await jobs()).map(({ wait }) => wait))
    }
    expect(waits).toEqual([5, 300])
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(received.map(({ body }) => body)).size).toBe(1)
    expect(await loadWebhookDelivery(merchantId, id)).toMatchObject({
      delivery: { status: 'delivered', attempts: 3, nextAttemptAt: null },
      attempts: [
        { responseStatus: 500, responseBody: 'noted' },
        { responseStatus: 302 },
        { responseStatus: 204, error: null },
      ],
    })
    await deliverWebhook(merchantId, id)
    expect(received).toHaveLength(3)
  })

  it('is given up after the tenth attempt, and an endpoint that answered nothing well meanwhile is disabled', async () => {
    const endpoint = await makeEndpoint()
    answers = Array.from({ length: 10 }, () => 500)
    const [{ id } = { id: '' }] = await happen()
    for (let attempt = 1; attempt <= 11; attempt++) await deliverWebhook(merchantId, id)
    expect(received).toHaveLength(10)
    expect(await db.webhookDelivery.findFirst()).toMatchObject({ status: 'failed', attempts: 10 })
    expect(await listWebhookEndpoints(merchantId)).toMatchObject([{ id: endpoint.id, disabledReason: 'failing' }])
    expect(await happen('test:2')).toEqual([])
  })

  it('stops for good where the endpoint says that it is gone', async () => {
    await makeEndpoint()
    answers = [410]
    const [{ id } = { id: '' }] = await happen()
    await deliverWebhook(merchantId, id)
    expect(await db.webhookDelivery.findFirst()).toMatchObject({ status: 'failed', attempts: 1 })
    expect(await db.webhookEndpoint.findFirst()).toMatchObject({ disabledReason: 'gone' })
  })

  it('that nobody answers is noted with the reason', async () => {
    const { id: endpoint } = await makeEndpoint()
    await updateWebhookEndpoint({ merchantId, id: endpoint, url: 'http://127.0.0.1:9/hooks', actor, now })
    const [{ id } = { id: '' }] = await happen()
    await deliverWebhook(merchantId, id)
    expect((await loadWebhookDelivery(merchantId, id))?.attempts).toMatchObject([
      { responseStatus: null, error: 'econnrefused' },
    ])
  })

  it.each(['http://127.0.0.1', 'http://localhost'])('never goes inside from a live portal: %s', async (host) => {
    const target = url.replace('http://127.0.0.1', host)
    const answer = await sendWebhook({
      id: 'pevt_1',
      body: '{}',
      url: target,
      secrets: ['whsec_c2VjcmV0'],
      at: now,
      publicOnly: true,
    })
    expect(answer).toMatchObject({ status: null, error: 'not_public' })
    expect(received).toEqual([])
  })
})

describe('what a merchant can do', () => {
  it('sends a delivery again', async () => {
    const { id: endpoint } = await makeEndpoint()
    answers = [500]
    const [{ id } = { id: '' }] = await happen()
    await deliverWebhook(merchantId, id)
    expect(await resendDelivery(merchantId, id)).toEqual({ ok: true })
    expect(await jobs()).toEqual([{ key: `delivery:${merchantId}:${id}`, wait: 0 }])
    await deliverWebhook(merchantId, id)
    expect(await resendDelivery(merchantId, id)).toEqual({ ok: true })
    await deliverWebhook(merchantId, id)
    expect(await db.webhookDelivery.findFirst()).toMatchObject({ status: 'delivered', attempts: 3 })
    await updateWebhookEndpoint({ merchantId, id: endpoint, enabled: false, actor, now })
    expect(await resendDelivery(merchantId, id)).toMatchObject({ code: 'conflict' })
    expect(await resendDelivery('m_2', id)).toMatchObject({ code: 'not_found' })
  })

  it('changes the secret: both sign until the old one expires', async () => {
    const { id: endpoint, secret: old } = await makeEndpoint()
    const rotated = await rotateWebhookSecret({ merchantId, id: endpoint, actor, now })
    const fresh = rotated.ok ? rotated.value.secret : ''
    const [{ id } = { id: '' }] = await happen()
    await deliverWebhook(merchantId, id)
    const [{ body, headers }] = received as [Received]
    for (const secret of [old, fresh]) expect(new Webhook(secret).verify(body, headers)).toBeTruthy()
    expect(await revealWebhookSecret(merchantId, endpoint)).toEqual({ ok: true, value: fresh })
    expect(await revealWebhookSecret('m_2', endpoint)).toMatchObject({ code: 'not_found' })
    await db.webhookEndpoint.updateMany({ data: { previousExpiresAt: now } })
    await resendDelivery(merchantId, id)
    await deliverWebhook(merchantId, id)
    expect(() => new Webhook(old).verify(received[1]?.body ?? '', received[1]?.headers ?? {})).toThrow()
  })

  it('never finds a secret in the database, and deletes an endpoint with its log', async () => {
    const { id: endpoint, secret } = await makeEndpoint()
    const [{ id } = { id: '' }] = await happen()
    await deliverWebhook(merchantId, id)
    expect(JSON.stringify(await db.webhookEndpoint.findMany())).not.toContain(secret.slice(6))
    expect(await deleteWebhookEndpoint({ merchantId, id: endpoint, actor, now })).toEqual({ ok: true })
    expect(await db.webhookAttempt.count()).toBe(0)
    expect(await deleteWebhookEndpoint({ merchantId, id: endpoint, actor, now })).toMatchObject({ code: 'not_found' })
    expect((await db.auditEntry.findMany({ orderBy: { at: 'asc' } })).map(({ action }) => action)).toContain(
      'webhook_endpoint.deleted',
    )
  })
})
