import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startSandbox, type RunningSandbox } from '../server'
import { sandboxClient } from '../testing/sandbox-client'

let sandbox: RunningSandbox
let stripe: Stripe

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
  stripe = sandboxClient(sandbox.url, 'sk_test_details')
})
afterAll(() => sandbox.close())

it('keeps tax ids, and sends them with the customer only when expanded', async () => {
  const customer = await stripe.customers.create({ tax_id_data: [{ type: 'eu_vat', value: 'IT12345678901' }] })
  const { id } = await stripe.customers.createTaxId(customer.id, { type: 'gb_vat', value: 'GB123456789' })
  expect(customer).not.toHaveProperty('tax_ids')
  const { tax_ids: ids } = (await stripe.customers.retrieve(customer.id, { expand: ['tax_ids'] })) as Stripe.Customer
  expect(ids?.data.map(({ type, country }) => [type, country])).toEqual([
    ['gb_vat', 'GB'],
    ['eu_vat', 'IT'],
  ])
  await stripe.customers.deleteTaxId(customer.id, id)
  expect((await stripe.customers.listTaxIds(customer.id)).data).toHaveLength(1)
  await expect(stripe.customers.createTaxId(customer.id, { type: 'eu_vat', value: '?' })).rejects.toMatchObject({
    code: 'tax_id_invalid',
  })
})

it('moves the balance and remembers each move', async () => {
  const { id } = await stripe.customers.create({ balance: -500 })
  await stripe.customers.createBalanceTransaction(id, { amount: 200, currency: 'usd', description: 'A correction' })
  expect(await stripe.customers.retrieve(id)).toMatchObject({ balance: -300, currency: 'usd' })
  const { data } = await stripe.customers.listBalanceTransactions(id)
  expect(data.map(({ type, amount, ending_balance }) => [type, amount, ending_balance])).toEqual([
    ['adjustment', 200, -300],
    ['initial', -500, -500],
  ])
})

it('finds what was created within a time, and says when a page is not one', async () => {
  const { created } = await stripe.customers.create({ name: 'Timed' })
  const count = async (range: Stripe.RangeQueryParam | number) =>
    (await stripe.customers.list({ created: range })).data.length
  expect(await count({ gte: created })).toBeGreaterThan(0)
  expect(await count({ gt: created + 10 })).toBe(0)
  expect(await count(created)).toBeGreaterThan(0)
  await expect(stripe.customers.list({ limit: 101 })).rejects.toMatchObject({ param: 'limit' })
  await expect(stripe.customers.list({ starting_after: 'cus_none' })).rejects.toMatchObject({
    code: 'resource_missing',
    param: 'starting_after',
  })
})

it('bounds metadata', async () => {
  await expect(stripe.customers.create({ metadata: { ['k'.repeat(41)]: 'x' } })).rejects.toMatchObject({
    param: 'metadata',
  })
  await expect(stripe.customers.create({ metadata: { k: 'x'.repeat(501) } })).rejects.toMatchObject({
    param: 'metadata',
  })
})

it('makes a card of a token, and tells the account’s balance', async () => {
  const token = await stripe.tokens.create({
    card: { number: '5555555555554444', exp_month: '12', exp_year: '2050', cvc: '123' },
  })
  expect(token).toMatchObject({ type: 'card', card: { last4: '4444', brand: 'MasterCard' } })
  expect(JSON.stringify(token)).not.toContain('5555555555554444')
  const method = await stripe.paymentMethods.create({ type: 'card', card: { token: token.id } })
  await stripe.paymentIntents.create({ amount: 1000, currency: 'usd', payment_method: method.id, confirm: true })
  expect(await stripe.balance.retrieve()).toMatchObject({ pending: [{ amount: 941, currency: 'usd' }] })
})

it('fails to set up a card that the bank declines, and says so on the intent', async () => {
  const { id: customer } = await stripe.customers.create({})
  const { id } = await stripe.setupIntents.create({ customer })
  await expect(stripe.setupIntents.confirm(id, { payment_method: 'pm_card_chargeDeclined' })).rejects.toMatchObject({
    type: 'StripeCardError',
    code: 'card_declined',
  })
  expect(await stripe.setupIntents.retrieve(id)).toMatchObject({
    status: 'requires_payment_method',
    last_setup_error: { decline_code: 'generic_decline' },
  })
  expect(await stripe.setupIntents.confirm(id, { payment_method: 'pm_card_visa' })).toMatchObject({
    status: 'succeeded',
  })
  expect((await stripe.setupAttempts.list({ setup_intent: id })).data.map(({ status }) => status)).toEqual([
    'succeeded',
    'failed',
  ])
  await expect(stripe.setupIntents.cancel(id)).rejects.toMatchObject({ code: 'setup_intent_unexpected_state' })
})

it('makes a token given as source the default card_ of the customer, who pays with it', async () => {
  const { id, default_source: source } = await stripe.customers.create({ source: 'tok_visa' })
  expect(source).toMatch(/^card_/)
  const read = (await stripe.customers.retrieve(id, { expand: ['default_source', 'sources'] })) as Stripe.Customer
  expect(read.default_source).toMatchObject({ object: 'card', brand: 'Visa', last4: '4242' })
  expect(read.sources?.data).toHaveLength(1)
  expect(await stripe.paymentMethods.retrieve(String(source))).toMatchObject({ type: 'card', customer: id })
  await stripe.invoiceItems.create({ customer: id, amount: 700, currency: 'usd' })
  const draft = await stripe.invoices.create({ customer: id, pending_invoice_items_behavior: 'include' })
  expect(await stripe.invoices.pay(draft.id)).toMatchObject({ status: 'paid', amount_paid: 700 })
  const replaced = await stripe.customers.update(id, { source: 'tok_mastercard', expand: ['default_source'] })
  expect(replaced.default_source).toMatchObject({ brand: 'MasterCard' })
  expect((await stripe.customers.listSources(id)).data).toHaveLength(1)
})

it('is asked about tax ids a minute later', async () => {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: 1_793_613_600 })
  const { id } = await stripe.customers.create({ name: 'Ada', test_clock: clock.id })
  const numbers = ['DE123456789', 'DE111111111', 'DE222222222']
  for (const value of numbers) await stripe.customers.createTaxId(id, { type: 'eu_vat', value })
  const statuses = async () =>
    (await stripe.customers.listTaxIds(id)).data.map(({ verification }) => verification?.status).reverse()
  expect(await statuses()).toEqual(['pending', 'pending', 'pending'])
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: 1_793_613_600 + 60 })
  await expect.poll(statuses).toEqual(['verified', 'unverified', 'pending'])
})

it('bills a quantity with a fraction', async () => {
  const { id } = await stripe.customers.create({})
  const item = await stripe.invoiceItems.create({
    customer: id,
    currency: 'usd',
    unit_amount_decimal: '1000' as unknown as Stripe.Decimal,
    quantity_decimal: '1.5' as unknown as Stripe.Decimal,
  })
  expect(item).toMatchObject({ amount: 1500, quantity: 1 })
  expect(String(item.quantity_decimal)).toBe('1.5')
  const { lines } = await stripe.invoices.create({ customer: id, pending_invoice_items_behavior: 'include' })
  expect(String(lines.data[0]?.quantity_decimal)).toBe('1.5')
})
