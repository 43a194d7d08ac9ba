import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { startSandbox, type RunningSandbox } from '../server'
import { control } from '../testing/control'
import { sandboxClient } from '../testing/sandbox-client'

interface Received {
  signature: string
  body: string
}

let sandbox: RunningSandbox
let receiver: Server
let url: string
let received: Received[] = []
let statuses: number[] = []
let universes = 0
let key: string
let stripe: Stripe

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, webhookDelays: [10, 20] })
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      received.push({ signature: String(request.headers['stripe-signature']), body })
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})
afterAll(async () => {
  await sandbox.close()
  receiver.close()
})
beforeEach(() => {
  received = []
  statuses = []
  key = `sk_test_hooks${(universes += 1)}`
  stripe = sandboxClient(sandbox.url, key)
})

const arrived = (count: number) =>
  vi.waitFor(() => expect(received).toHaveLength(count), { timeout: 5_000, interval: 10 })
const names = () => received.map(({ body }) => (JSON.parse(body) as Stripe.CustomerCreatedEvent).data.object.name)
const endpoint = (events: Stripe.WebhookEndpointCreateParams.EnabledEvent[] = ['*'], { connect = false } = {}) =>
  stripe.webhookEndpoints.create({ url, enabled_events: events, connect })
const deliveries = async () =>
  (await control<{ data: { state: string; attempts: object[] }[] }>(sandbox.url, key, 'GET', '/deliveries')).data

it('signs what it delivers, with a secret it tells once', async () => {
  const { id, secret = '' } = await endpoint()
  expect(secret).toMatch(/^whsec_\w{32}$/)
  expect(await stripe.webhookEndpoints.retrieve(id)).not.toHaveProperty('secret')
  const customer = await stripe.customers.create({ name: 'Signed' })
  await arrived(1)
  const [{ body, signature }] = received as [Received]
  const event = stripe.webhooks.constructEvent(body, signature, secret)
  expect(event).toMatchObject({ type: 'customer.created', data: { object: { id: customer.id } } })
  expect(event.request?.id).toBe(customer.lastResponse.requestId)
  expect(() => stripe.webhooks.constructEvent(body, signature, 'whsec_other')).toThrow()
})

it('delivers only the types that are asked for', async () => {
  await endpoint(['product.created'])
  await stripe.customers.create({})
  await stripe.products.create({ name: 'Asked for' })
  await arrived(1)
  expect(names()).toEqual(['Asked for'])
})

it('retries with back-off until it is answered 2xx, and counts what is pending', async () => {
  await endpoint()
  statuses = [500, 302]
  await stripe.customers.create({})
  expect((await stripe.events.list({ delivery_success: false })).data).toHaveLength(1)
  await arrived(3)
  await vi.waitFor(async () => expect((await stripe.events.list({ delivery_success: true })).data).toHaveLength(1))
  expect(await deliveries()).toMatchObject([
    { state: 'succeeded', attempts: [{ status: 500 }, { status: 302 }, { status: 200 }] },
  ])
})

it('gives up when the delays are used up', async () => {
  await endpoint()
  statuses = [500, 500, 500]
  await stripe.customers.create({})
  await vi.waitFor(async () => expect(await deliveries()).toMatchObject([{ state: 'failed' }]))
  expect(received).toHaveLength(3)
})

it('tells nothing of a call that failed', async () => {
  await endpoint()
  await expect(stripe.customers.create({ name: 'x', expand: ['nothing'] })).rejects.toThrow()
  await stripe.customers.create({ name: 'Next' })
  await arrived(1)
  expect(names()).toEqual(['Next'])
})

it('delivers a connected account’s events to the platform’s Connect endpoints, naming the account', async () => {
  await endpoint(['*'], { connect: true })
  await endpoint(['*'], { connect: false })
  const { id: stripeAccount } = await stripe.accounts.create({ type: 'standard' })
  await stripe.customers.create({ name: 'Connected' }, { stripeAccount })
  await arrived(1)
  expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({ account: stripeAccount, type: 'customer.created' })
})

it('drops, duplicates and delays deliveries on demand', async () => {
  await endpoint()
  await control(sandbox.url, key, 'POST', '/webhook_faults', { kind: 'drop', count: 1 })
  await stripe.customers.create({ name: 'Dropped' })
  await control(sandbox.url, key, 'POST', '/webhook_faults', { kind: 'duplicate' })
  await stripe.customers.create({ name: 'Twice' })
  await arrived(2)
  await control(sandbox.url, key, 'POST', '/webhook_faults', { kind: 'delay', delay_ms: 200 })
  await stripe.customers.create({ name: 'Late' })
  await stripe.customers.create({ name: 'In time' })
  await arrived(4)
  expect(names()).toEqual(['Twice', 'Twice', 'In time', 'Late'])
})

it('holds deliveries until they are released, in whichever order', async () => {
  await endpoint()
  await control(sandbox.url, key, 'POST', '/webhook_faults', { kind: 'hold', type: 'customer.*' })
  for (const name of ['1', '2', '3']) await stripe.customers.create({ name })
  await stripe.products.create({ name: 'Not held' })
  await arrived(1)
  expect(await control(sandbox.url, key, 'POST', '/deliveries/release', { order: 'reverse' })).toEqual({ released: 3 })
  await arrived(4)
  expect(names().slice(0, 1)).toEqual(['Not held'])
  expect(new Set(names())).toEqual(new Set(['Not held', '1', '2', '3']))
})

it('reorders so many deliveries', async () => {
  await endpoint()
  await control(sandbox.url, key, 'POST', '/webhook_faults', { kind: 'reorder', count: 2 })
  await stripe.customers.create({ name: 'First' })
  await stripe.customers.create({ name: 'Second' })
  await arrived(2)
  expect(names()).toEqual(['Second', 'First'])
})
