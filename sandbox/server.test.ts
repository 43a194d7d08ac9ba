import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from './server'
import { sandboxClient } from './testing/sandbox-client'

let sandbox: RunningSandbox
let stripe: Stripe
let now = Date.UTC(2026, 10, 23)

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, clock: () => now })
  stripe = sandboxClient(sandbox.url, 'sk_test_server')
})
afterAll(() => sandbox.close())

const call = (path: string, init: RequestInit & { key?: string } = {}) =>
  fetch(`${sandbox.url}${path}`, {
    ...init,
    headers: { Authorization: `Bearer ${init.key ?? 'sk_test_server'}`, ...init.headers },
  })

it('asks for a key, and for one it knows', async () => {
  const none = await fetch(`${sandbox.url}/v1/customers`)
  expect(none.status).toBe(401)
  expect(await none.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
  const live = sandboxClient(sandbox.url, 'sk_live_1234567890abcdef')
  await expect(live.customers.list()).rejects.toMatchObject({ type: 'StripeAuthenticationError', statusCode: 401 })
  const basic = await call('/v1/customers', { headers: { Authorization: `Basic ${btoa('sk_test_server:')}` } })
  expect(basic.status).toBe(200)
})

it('tells every failure as an error object, with a request id', async () => {
  const unknown = await call('/v1/nothing')
  expect(unknown.status).toBe(404)
  expect(unknown.headers.get('request-id')).toMatch(/^req_\w{14}$/)
  expect(await unknown.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
  const outside = await call('/elsewhere')
  expect(await outside.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
  const broken = await call('/v1/customers', { method: 'POST', body: 'name=%E0%A4%A' })
  expect(broken.status).toBe(400)
})

it('says so when Stripe has what it has not', async () => {
  const small = await startSandbox({ port: 0, validator: { checkRequest: () => 'known' } })
  const client = sandboxClient(small.url, 'sk_test_small')
  await expect(client.disputes.list()).rejects.toMatchObject({ statusCode: 404, code: 'sandbox_not_built' })
  await small.close()
})

it('refuses a parameter that Stripe does not know', async () => {
  await expect(stripe.customers.create({ nmae: 'x' } as Stripe.CustomerCreateParams)).rejects.toMatchObject({
    code: 'parameter_unknown',
    param: 'nmae',
  })
})

it('keeps universes apart by key and by account', async () => {
  const { id } = await stripe.customers.create({})
  const other = sandboxClient(sandbox.url, 'sk_test_other')
  await expect(other.customers.retrieve(id)).rejects.toMatchObject({ code: 'resource_missing' })
  const account = await stripe.accounts.create({ type: 'standard' })
  const connected = { stripeAccount: account.id }
  const theirs = await stripe.customers.create({ name: 'Theirs' }, connected)
  await expect(stripe.customers.retrieve(theirs.id)).rejects.toMatchObject({ code: 'resource_missing' })
  expect((await stripe.customers.list({}, connected)).data).toHaveLength(1)
  await stripe.accounts.del(account.id)
  await expect(stripe.customers.list({}, connected)).rejects.toMatchObject({ statusCode: 403, code: 'account_invalid' })
})

it('replays the answer for a key, and refuses the key for anything else', async () => {
  const options = { idempotencyKey: 'once' }
  const first = await stripe.customers.create({ name: 'Once' }, options)
  const again = await stripe.customers.create({ name: 'Once' }, options)
  expect(again.id).toBe(first.id)
  expect(again.lastResponse.headers).toMatchObject({
    'idempotent-replayed': 'true',
    'original-request': first.lastResponse.requestId,
  })
  await expect(stripe.customers.create({ name: 'Twice' }, options)).rejects.toMatchObject({
    type: 'StripeIdempotencyError',
    rawType: 'idempotency_error',
  })
  await expect(stripe.products.create({ name: 'Once' }, options)).rejects.toMatchObject({
    rawType: 'idempotency_error',
  })
})

it('replays a decline too, but not a call that was refused for its parameters', async () => {
  const { id: customer } = await stripe.customers.create({})
  const attach = () =>
    stripe.paymentMethods.attach('pm_card_chargeDeclined', { customer }, { idempotencyKey: 'declined' })
  await expect(attach()).rejects.toMatchObject({
    code: 'card_declined',
    headers: expect.not.objectContaining({ 'idempotent-replayed': 'true' }),
  })
  await expect(attach()).rejects.toMatchObject({ code: 'card_declined', headers: { 'idempotent-replayed': 'true' } })
  const options = { idempotencyKey: 'mistyped' }
  await expect(stripe.products.create({} as Stripe.ProductCreateParams, options)).rejects.toMatchObject({
    statusCode: 400,
  })
  expect(await stripe.products.create({ name: 'Right' }, options)).toMatchObject({ name: 'Right' })
})

it('forgets a key after a day', async () => {
  const options = { idempotencyKey: 'daily' }
  const first = await stripe.customers.create({}, options)
  now += 24 * 60 * 60 * 1000
  expect((await stripe.customers.create({}, options)).id).not.toBe(first.id)
})

it('expands what it is asked to, deep and in lists, and says what it cannot', async () => {
  const { id: customer } = await stripe.customers.create({ name: 'Deep', payment_method: 'pm_card_visa' })
  const { data } = await stripe.customers.list({
    limit: 1,
    expand: ['data.invoice_settings.default_payment_method.customer'],
  })
  expect(data[0]?.invoice_settings.default_payment_method).toMatchObject({
    object: 'payment_method',
    customer: { id: customer },
  })
  await expect(stripe.customers.retrieve(customer, { expand: ['nothing'] })).rejects.toMatchObject({
    message: 'This property cannot be expanded (nothing).',
  })
  await expect(stripe.customers.create({ name: 'Undone', expand: ['nothing'] })).rejects.toMatchObject({
    statusCode: 400,
  })
  expect((await stripe.customers.list({ limit: 1 })).data[0]?.name).toBe('Deep')
})

it('lets a browser confirm what it has the secret of, and nothing else', async () => {
  const key = 'pk_test_server'
  expect((await call('/v1/customers', { key })).status).toBe(403)
  const intent = await stripe.setupIntents.create({ metadata: { secret: 'mine' } })
  expect((await call(`/v1/setup_intents/${intent.id}`, { key })).status).toBe(404)
  const body = new URLSearchParams({ client_secret: intent.client_secret ?? '', payment_method: 'pm_card_visa' })
  const confirmed = await call(`/v1/setup_intents/${intent.id}/confirm`, { key, method: 'POST', body })
  const seen = await confirmed.json()
  expect(seen).toMatchObject({ status: 'succeeded' })
  expect(seen).not.toHaveProperty('metadata')
  expect(confirmed.headers.get('access-control-allow-origin')).toBe('*')
})

it('gives the same ids for the same seed and calls', async () => {
  const ids = async (seed: string) => {
    const other = await startSandbox({ port: 0, seed, validator: null })
    const client = sandboxClient(other.url, 'sk_test_seeded')
    const customer = await client.customers.create({})
    const product = await client.products.create({ name: 'x' })
    await other.close()
    return [customer.id, product.id]
  }
  const first = await ids('one')
  expect(await ids('one')).toEqual(first)
  expect(await ids('two')).not.toEqual(first)
})
