import type Stripe from 'stripe'
import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

it('refuses by name what it has not built, and undoes what it did', async () => {
  const { length: before } = (await stripe.customers.list({ limit: 100 })).data
  const asked = stripe.customers.create({
    name: 'Ada',
    cash_balance: { settings: { reconciliation_mode: 'manual' } },
    tax: { ip_address: '203.0.113.7' },
  })
  await expect(asked).rejects.toMatchObject({
    statusCode: 400,
    code: 'sandbox_not_built',
    param: 'cash_balance[settings][reconciliation_mode]',
    message: expect.stringContaining('cash_balance[settings][reconciliation_mode], tax[ip_address] here'),
  })
  expect((await stripe.customers.list({ limit: 100 })).data).toHaveLength(before)
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
  const { id: customer } = await stripe.customers.create({
    name: 'Deep',
    payment_method: 'pm_card_visa',
    invoice_settings: { default_payment_method: 'pm_card_visa' },
  })
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
  const page = { Origin: 'https://app.example' }
  expect((await call('/v1/customers', { key, headers: page })).status).toBe(403)
  const intent = await stripe.setupIntents.create({ metadata: { secret: 'mine' } })
  expect((await call(`/v1/setup_intents/${intent.id}`, { key })).status).toBe(404)
  const body = new URLSearchParams({ client_secret: intent.client_secret ?? '', payment_method: 'pm_card_visa' })
  const confirmed = await call(`/v1/setup_intents/${intent.id}/confirm`, { key, method: 'POST', body, headers: page })
  const seen = await confirmed.json()
  expect(seen).toMatchObject({ status: 'succeeded' })
  expect(seen).not.toHaveProperty('metadata')
  expect(confirmed.headers.get('access-control-allow-origin')).toBe('*')
})

describe('a page in the developer’s browser', () => {
  const page = { Origin: 'https://evil.example' }
  const api = '/v1/customers'

  it.each<[string, string, Record<string, string>, number]>([
    ['of another site', api, page, 403],
    ['without an origin', api, { Origin: 'null' }, 403],
    ['of another port of this machine', api, { Origin: 'http://localhost:9' }, 403],
    ['of a site that the browser alone names', api, { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['of another site, at the controls', '/_sandbox/calls', page, 403],
    ['of another site, at the controls written otherwise', '/%5fsandbox/calls', page, 403],
    ['of another site, at the API written otherwise', '/%761/customers', page, 403],
    ['of another site, at the controls without an origin', '/_sandbox/calls', { 'Sec-Fetch-Site': 'same-site' }, 403],
  ])('uses no secret key: %s', async (_who, path, headers, status) => {
    const answer = await call(path, { headers })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
  })

  it.each(['pk_test_made_up', 'pk_test_server'])('makes no universe by a publishable key: %s', async (key) => {
    const account: Record<string, string> = key === 'pk_test_server' ? { 'Stripe-Account': 'acct_made_up' } : {}
    const before = sandbox.sandbox.all().length
    const answer = await call('/v1/payment_methods', {
      key,
      method: 'POST',
      body: 'type=card',
      headers: { ...page, ...account },
    })
    expect(answer.status).toBe('Stripe-Account' in account ? 403 : 401)
    await fetch(`${sandbox.url}/stripejs/3ds/pi_1?client_secret=pi_1_secret_x&key=${key}&account=acct_made_up`)
    expect(sandbox.sandbox.all()).toHaveLength(before)
  })

  it('changes nothing beside the API', async () => {
    expect((await call('/stripejs/3ds/pi_1', { method: 'POST', headers: page })).status).toBe(403)
  })

  it('loads the script, and is told what calls the API has', async () => {
    expect((await fetch(`${sandbox.url}/stripe.js`, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(200)
    const preflight = await fetch(`${sandbox.url}${api}`, {
      method: 'OPTIONS',
      headers: { ...page, 'Access-Control-Request-Headers': 'authorization' },
    })
    expect(preflight.headers.get('access-control-allow-headers')).toBe('authorization')
    expect((await fetch(`${sandbox.url}/_sandbox/calls`, { method: 'OPTIONS', headers: page })).status).toBe(403)
  })

  it('is told nothing where its own name was made to lead here', async () => {
    const statusFor = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const { hostname, port } = new URL(sandbox.url)
        const headers = { Host: host, Authorization: 'Bearer sk_test_server' }
        http
          .get({ hostname, port, path: api, headers }, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
      })
    expect(await statusFor('evil.example')).toBe(421)
    expect(await statusFor('127.0.0.1.evil.example:80')).toBe(421)
    expect(await statusFor('localhost:9')).toBe(200)
    expect(await statusFor('[::1]')).toBe(200)
  })
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
