import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from '../../server'
import { sandboxClient } from '../../testing/sandbox-client'

let sandbox: RunningSandbox
let stripe: Stripe

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
  stripe = sandboxClient(sandbox.url, 'sk_test_customers')
})
afterAll(() => sandbox.close())

it('keeps a customer and answers it again', async () => {
  const created = await stripe.customers.create({
    email: 'ada@example.com',
    name: 'Ada & Söhne [GmbH]',
    metadata: { plan: 'gold', '0': 'zero' },
    address: { line1: 'Via Roma 1', country: 'IT' },
    preferred_locales: ['it', 'en'],
  })
  expect(created).toMatchObject({
    object: 'customer',
    name: 'Ada & Söhne [GmbH]',
    metadata: { plan: 'gold', '0': 'zero' },
    address: { line1: 'Via Roma 1', city: null, country: 'IT' },
    preferred_locales: ['it', 'en'],
    balance: 0,
  })
  expect(created.id).toMatch(/^cus_\w{14}$/)
  expect(await stripe.customers.retrieve(created.id)).toEqual(
    expect.objectContaining({ id: created.id, email: 'ada@example.com' }),
  )
})

it('merges metadata, unsets what is sent empty and leaves the rest', async () => {
  const { id } = await stripe.customers.create({ name: 'Bo', phone: '1', metadata: { a: '1', b: '2' } })
  const updated = await stripe.customers.update(id, { phone: '', metadata: { a: '', c: '3' } })
  expect(updated).toMatchObject({ name: 'Bo', phone: null, metadata: { b: '2', c: '3' } })
  expect(Object.keys((await stripe.customers.update(id, { metadata: '' })).metadata)).toEqual([])
})

it('takes a name sent empty for none, at first as later', async () => {
  expect((await stripe.customers.create({ email: 'bo@example.com', name: '' })).name).toBeNull()
})

it('gives a new customer its card, which is the default only where that is said', async () => {
  const card = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } })
  const kept = await stripe.customers.create({ payment_method: card.id })
  expect(kept.invoice_settings.default_payment_method).toBeNull()
  expect((await stripe.paymentMethods.retrieve(card.id)).customer).toBe(kept.id)

  const other = await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_visa' } })
  const settings = (method: string) => ({ invoice_settings: { default_payment_method: method } })
  const named = await stripe.customers.create({ payment_method: other.id, ...settings(other.id) })
  expect(named.invoice_settings.default_payment_method).toBe(other.id)
  const byName = await stripe.customers.create({ payment_method: 'pm_card_visa', ...settings('pm_card_visa') })
  const method = String(byName.invoice_settings.default_payment_method)
  expect((await stripe.paymentMethods.retrieve(method)).customer).toBe(byName.id)
  await expect(stripe.customers.create(settings(card.id))).rejects.toMatchObject({ code: 'resource_missing' })
})

it('tells taxes and credit of a customer only when asked', async () => {
  const expand = ['tax', 'invoice_credit_balance']
  const abroad = await stripe.customers.create({ balance: -500, address: { country: 'IT' }, expand })
  expect(abroad).toMatchObject({
    invoice_credit_balance: { usd: -500 },
    tax: { automatic_tax: 'supported', location: { country: 'IT' } },
  })
  const nowhere = await stripe.customers.create({ expand })
  expect(nowhere).toMatchObject({ invoice_credit_balance: {}, tax: { automatic_tax: 'unrecognized_location' } })
  expect(await stripe.customers.retrieve(nowhere.id)).not.toHaveProperty('tax')
})

it('answers 404 for what the path names and 400 for what the rest of the call names', async () => {
  const missing = (statusCode: number, param: string) => ({ statusCode, param, code: 'resource_missing' })
  const { id } = await stripe.customers.create({})
  await expect(stripe.paymentMethods.attach('pm_none', { customer: id })).rejects.toMatchObject({ statusCode: 404 })
  await expect(stripe.paymentMethods.attach('pm_card_visa', { customer: 'cus_none' })).rejects.toMatchObject(
    missing(400, 'customer'),
  )
  const items = [{ price: 'price_none' }]
  await expect(stripe.subscriptions.create({ customer: id, items })).rejects.toMatchObject(
    missing(400, 'items[0][price]'),
  )
  await expect(stripe.customers.list({ starting_after: 'cus_none' })).rejects.toMatchObject({ statusCode: 400 })
})

it('answers a deleted customer as deleted, and one that never was as missing', async () => {
  const { id } = await stripe.customers.create({})
  expect(await stripe.customers.del(id)).toMatchObject({ id, object: 'customer', deleted: true })
  expect(await stripe.customers.retrieve(id)).toMatchObject({ id, deleted: true })
  await expect(stripe.customers.update(id, { name: 'x' })).rejects.toMatchObject({ code: 'resource_missing' })
  await expect(stripe.customers.retrieve('cus_none')).rejects.toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
    message: "No such customer: 'cus_none'",
  })
})

it('lists newest first, a page at a time, both ways', async () => {
  const other = sandboxClient(sandbox.url, 'sk_test_paging')
  const ids: string[] = []
  for (let count = 0; count < 5; count += 1) ids.unshift((await other.customers.create({})).id)
  const first = await other.customers.list({ limit: 2 })
  expect(first).toMatchObject({ object: 'list', url: '/v1/customers', has_more: true })
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  expect((await other.customers.list({ limit: 2, ending_before: ids[3] })).data.map(({ id }) => id)).toEqual(
    ids.slice(1, 3),
  )
  const all = await other.customers.list({ limit: 2 }).autoPagingToArray({ limit: 100 })
  expect(all.map(({ id }) => id)).toEqual(ids)
})

it('finds customers by search', async () => {
  await stripe.customers.create({ email: 'Find@Me.com', name: 'Needle Haystack', metadata: { team: 'blue one' } })
  const found = async (query: string) => (await stripe.customers.search({ query })).data.map(({ name }) => name)
  expect(await found("email:'find@me.com'")).toEqual(['Needle Haystack'])
  expect(await found('name~"needle" AND metadata["team"]:"blue one"')).toEqual(['Needle Haystack'])
  expect(await found('name~"needle" AND -metadata["team"]:"blue one"')).toEqual([])
  await expect(found('name~')).rejects.toMatchObject({ type: 'StripeInvalidRequestError', param: 'query' })
})
