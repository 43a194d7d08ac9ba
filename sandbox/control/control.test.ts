import type Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from '../server'
import { control } from '../testing/control'
import { sandboxClient } from '../testing/sandbox-client'

let sandbox: RunningSandbox
let universes = 0
let key: string
let stripe: Stripe

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
})
afterAll(() => sandbox.close())
beforeEach(() => {
  key = `sk_test_control${(universes += 1)}`
  stripe = sandboxClient(sandbox.url, key)
})

const cardOf = async (customer: string) => (await stripe.paymentMethods.list({ customer })).data[0]?.id ?? ''
const fault = (body: Record<string, unknown>) => control(sandbox.url, key, 'POST', '/faults', body)

it('has the bank answer a debit at once, as its account behaves', async () => {
  const { id: customer } = await stripe.customers.create({})
  const intent = await stripe.paymentIntents.create({
    amount: 1000,
    currency: 'eur',
    customer,
    confirm: true,
    payment_method: 'pm_success_de',
    return_url: 'https://example.com',
  })
  expect(intent.status).toBe('processing')
  const read = () => control<{ data: object[] }>(sandbox.url, key, 'GET', `/debits?customer=${customer}`)
  expect((await read()).data).toMatchObject([{ payment_intent: intent.id }])
  const method = String(intent.payment_method)
  await control(sandbox.url, key, 'POST', `/payment_methods/${method}`, { behaves: 'debit_account_closed' })
  await control(sandbox.url, key, 'POST', `/debits/${intent.id}`)
  expect((await stripe.paymentIntents.retrieve(intent.id)).last_payment_error?.code).toBe('account_closed')
  expect((await read()).data).toEqual([])
  await expect(control(sandbox.url, key, 'POST', `/debits/${intent.id}`)).rejects.toThrow('is no debit under way')
})

it('makes a customer that of an account, by which its subscriptions are listed', async () => {
  const { id: customer } = await stripe.customers.create({ payment_method: 'pm_card_visa' })
  const price = { currency: 'usd', unit_amount: 500, recurring: { interval: 'month' as const } }
  const { id } = await stripe.prices.create({ ...price, product_data: { name: 'Premium' } })
  await stripe.subscriptions.create({
    customer,
    items: [{ price: id }],
    default_payment_method: await cardOf(customer),
  })
  await control(sandbox.url, key, 'POST', `/customers/${customer}/account`, { account: 'acct_1' })
  expect(await stripe.customers.retrieve(customer)).toMatchObject({ customer_account: 'acct_1' })
  const count = async (account: string) =>
    (await stripe.subscriptions.list({ customer_account: account })).data.map((each) => each.customer)
  expect([await count('acct_1'), await count('acct_2')]).toEqual([[customer], []])
})

it('answers 429, so many times, to the calls that fit', async () => {
  await fault({ kind: 'rate_limit', method: 'POST', path: '/v1/customers*', count: 2 })
  expect((await stripe.customers.list()).data).toEqual([])
  for (let time = 0; time < 2; time += 1) {
    await expect(stripe.customers.create({})).rejects.toMatchObject({ type: 'StripeRateLimitError', statusCode: 429 })
  }
  expect(await stripe.customers.create({})).toMatchObject({ object: 'customer' })
})

it('answers 500 without doing the work, and the same 500 again for the same key', async () => {
  await fault({ kind: 'error' })
  const create = (idempotencyKey: string) => stripe.customers.create({}, { idempotencyKey })
  await expect(create('one')).rejects.toMatchObject({ type: 'StripeAPIError', statusCode: 500 })
  await expect(create('one')).rejects.toMatchObject({ statusCode: 500, headers: { 'idempotent-replayed': 'true' } })
  expect((await stripe.customers.list()).data).toEqual([])
  await create('two')
})

it('does the work and loses the answer, which the same key then finds', async () => {
  await fault({ kind: 'lose_answer' })
  const options = { idempotencyKey: 'lost', maxNetworkRetries: 0 }
  const answer = await stripe.customers.create({ name: 'Lost' }, options).catch((error: unknown) => error)
  const { data } = await stripe.customers.list()
  expect(data).toMatchObject([{ name: 'Lost' }])
  // The SDK itself may have retried a closed connection with the same key; either way there is one customer.
  const again = await stripe.customers.create({ name: 'Lost' }, options)
  expect(again.id).toBe(data[0]?.id)
  expect(answer).toBeDefined()
})

it('resets the connection before any work', async () => {
  await fault({ kind: 'reset', count: 10 })
  await expect(stripe.customers.create({})).rejects.toMatchObject({ type: 'StripeConnectionError' })
  await control(sandbox.url, key, 'DELETE', '/faults')
  expect((await stripe.customers.list()).data).toEqual([])
})

it('never answers', async () => {
  await fault({ kind: 'timeout' })
  const waiting = stripe.customers.create({}, { timeout: 100, maxNetworkRetries: 0 })
  await expect(waiting).rejects.toMatchObject({ type: 'StripeConnectionError' })
  await control(sandbox.url, key, 'DELETE', '/faults')
  expect((await stripe.customers.list()).data).toEqual([])
})

it('shows the calls of a universe, faults included, and no other’s', async () => {
  await fault({ kind: 'rate_limit' })
  await expect(stripe.customers.create({ name: 'Seen' })).rejects.toThrow()
  await sandboxClient(sandbox.url, 'sk_test_elsewhere').customers.list()
  expect(await control(sandbox.url, key, 'GET', '/calls')).toMatchObject({
    data: [{ method: 'POST', path: '/v1/customers', params: 'name=Seen', status: 429, fault: 'rate_limit' }],
  })
})

it('lets who looks on look on: unseen calls are not logged and use up no fault', async () => {
  await fault({ kind: 'rate_limit' })
  const { id: customer } = await sandboxClient(sandbox.url, key, { unseen: true }).customers.create({ name: 'Watched' })
  expect(await control(sandbox.url, key, 'GET', '/calls')).toEqual({ data: [] })
  await expect(stripe.customers.retrieve(customer)).rejects.toMatchObject({ statusCode: 429 })
  await stripe.customers.create({ name: 'Another' })
  expect(await control(sandbox.url, key, 'GET', `/events?customer=${customer}`)).toMatchObject({
    data: [{ type: 'customer.created' }],
  })
})

it('switches how a saved card behaves', async () => {
  const { id: customer } = await stripe.customers.create({ payment_method: 'pm_card_visa' })
  const [card] = (await stripe.customers.listPaymentMethods(customer)).data
  const payment_method = card?.id ?? ''
  await control(sandbox.url, key, 'POST', `/payment_methods/${payment_method}`, { behaves: 'insufficient_funds' })
  const pay = () =>
    stripe.paymentIntents.create({ amount: 1000, currency: 'eur', customer, payment_method, confirm: true })
  await expect(pay()).rejects.toMatchObject({ decline_code: 'insufficient_funds' })
  await control(sandbox.url, key, 'POST', `/payment_methods/${payment_method}`, { behaves: 'succeeds' })
  expect(await pay()).toMatchObject({ status: 'succeeded' })
  await expect(
    control(sandbox.url, key, 'POST', `/payment_methods/${payment_method}`, { behaves: 'badly' }),
  ).rejects.toThrow('Invalid behaves')
})

it('passes and fails 3-D Secure in the customer’s place', async () => {
  const start = () =>
    stripe.paymentIntents.create({
      amount: 1000,
      currency: 'eur',
      confirm: true,
      payment_method: 'pm_card_threeDSecureRequired',
    })
  const passed = await start()
  await control(sandbox.url, key, 'POST', `/authenticate/${passed.id}`)
  expect(await stripe.paymentIntents.retrieve(passed.id)).toMatchObject({ status: 'succeeded', next_action: null })
  const failed = await start()
  await control(sandbox.url, key, 'POST', `/authenticate/${failed.id}`, { outcome: 'fail' })
  expect(await stripe.paymentIntents.retrieve(failed.id)).toMatchObject({
    status: 'requires_payment_method',
    last_payment_error: { code: 'payment_intent_authentication_failure' },
  })
})

it('sets a card up behind 3-D Secure and keeps it', async () => {
  const { id: customer } = await stripe.customers.create({})
  const intent = await stripe.setupIntents.create({
    customer,
    confirm: true,
    payment_method: 'pm_card_authenticationRequiredOnSetup',
  })
  expect(intent).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } })
  await control(sandbox.url, key, 'POST', `/authenticate/${intent.id}`)
  const [method] = (await stripe.customers.listPaymentMethods(customer)).data
  const { id: payment_method = '' } = method ?? {}
  const later = { amount: 1000, currency: 'eur', customer, payment_method, confirm: true, off_session: true }
  expect(await stripe.paymentIntents.create(later)).toMatchObject({ status: 'succeeded' })
})

it('resets a universe and no other', async () => {
  await stripe.customers.create({})
  const other = sandboxClient(sandbox.url, 'sk_test_untouched')
  await other.customers.create({})
  await control(sandbox.url, key, 'POST', '/reset')
  expect((await stripe.customers.list()).data).toEqual([])
  expect((await other.customers.list()).data).toHaveLength(1)
})

it('lists the universes of a key, and keeps webhook endpoints through a reset where that is asked for', async () => {
  const endpoint = { url: 'http://127.0.0.1:9/', enabled_events: ['invoice.paid' as const] }
  const first = await stripe.webhookEndpoints.create(endpoint)
  await stripe.customers.create({})
  await sandboxClient(sandbox.url, key, { account: 'acct_shop' }).customers.create({})
  expect(await control(sandbox.url, key, 'GET', '/universes')).toMatchObject({
    data: [
      { connected: false, customers: 1 },
      { account: 'acct_shop', connected: true, customers: 1 },
    ],
  })
  await control(sandbox.url, key, 'POST', '/reset', { keep_webhook_endpoints: true })
  expect((await stripe.customers.list()).data).toEqual([])
  expect((await stripe.webhookEndpoints.list()).data.map(({ id }) => id)).toEqual([first.id])
  const second = await stripe.webhookEndpoints.create(endpoint)
  expect([second.id, second.secret]).not.toContain(first.id)
  expect(second.secret).not.toBe(first.secret)
  await control(sandbox.url, key, 'POST', '/reset')
  expect((await stripe.webhookEndpoints.list()).data).toEqual([])
})

it('is not for browsers', async () => {
  await expect(control(sandbox.url, key.replace('sk_', 'pk_'), 'POST', '/reset')).rejects.toThrow('secret key')
})

it('makes a customer in a certain state, for whoever asks from any language', async () => {
  const { data: names } = await control<{ data: string[] }>(sandbox.url, key, 'GET', '/scenarios')
  expect(names).toContain('past_due')
  const now = '2026-11-23T10:00:00Z'
  const made = await control<{ customer: string; subscriptions: string[]; testClock: string }>(
    sandbox.url,
    key,
    'POST',
    '/scenarios/past_due',
    { now },
  )
  expect((await stripe.subscriptions.retrieve(made.subscriptions[0] ?? '')).status).toBe('past_due')
  const { frozen_time: stopped } = await stripe.testHelpers.testClocks.retrieve(made.testClock)
  expect(stopped).toBe(Date.parse(now) / 1000)
  const calls = await control<{ data: { path: string }[] }>(sandbox.url, key, 'GET', '/calls')
  expect(calls.data.map(({ path }) => path)).not.toContain('/v1/customers')
  await expect(control(sandbox.url, key, 'POST', '/scenarios/none')).rejects.toThrow(/past_due/)
  await expect(control(sandbox.url, key, 'POST', '/scenarios/past_due', { now: 'soon' })).rejects.toThrow(/ISO 8601/)
})
