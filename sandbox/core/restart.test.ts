import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Stripe from 'stripe'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startSandbox, type RunningSandbox } from '../server'
import { control } from '../testing/control'
import { sandboxClient } from '../testing/sandbox-client'

const key = 'sk_test_restart'
let dataDir: string
let sandbox: RunningSandbox
let stripe: Stripe
let now = Date.UTC(2026, 10, 23)

async function start(): Promise<void> {
  sandbox = await startSandbox({ port: 0, dataDir, validator: null, clock: () => now })
  stripe = sandboxClient(sandbox.url, key)
}

async function restart(): Promise<void> {
  await sandbox.close()
  await start()
}

/** Everything a client can see. */
async function seen(): Promise<unknown> {
  const [customers, methods, charges, products, events, deleted] = await Promise.all([
    stripe.customers.list({ limit: 100, expand: ['data.tax_ids'] }),
    stripe.paymentMethods.list({ limit: 100 }),
    stripe.charges.list({ limit: 100 }),
    stripe.products.list({ limit: 100 }),
    stripe.events.list({ limit: 100 }),
    stripe.customers.retrieve('cus_deleted').catch((error: Error) => error.message),
  ])
  return JSON.parse(JSON.stringify([customers.data, methods.data, charges.data, products.data, events.data, deleted]))
}

async function live(): Promise<void> {
  const { id: customer } = await stripe.customers.create({ name: 'Kept', payment_method: 'pm_card_visa' })
  await stripe.customers.createTaxId(customer, { type: 'eu_vat', value: 'IT12345678901' })
  await stripe.paymentMethods.create({ type: 'card', card: { token: 'tok_amex' } })
  await stripe.customers.update(customer, { phone: '1', metadata: { a: 'b' } })
  await stripe.customers.update(customer, { phone: '', metadata: { a: '' } })
  const { id: gone } = await stripe.customers.create({ name: 'Gone' })
  await stripe.customers.del(gone)
  const options = { amount: 2000, currency: 'usd', payment_method: 'pm_card_chargeCustomerFail', confirm: true }
  await stripe.paymentIntents.create(options).catch(() => undefined)
  await stripe.paymentIntents.create({ ...options, payment_method: 'pm_card_visa' })
  const { id: product } = await stripe.products.create({ name: 'Removed' })
  await stripe.products.del(product)
}

const file = () => join(dataDir, readdirSync(dataDir).find((name) => name.endsWith('.ndjson')) ?? '')

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
  await start()
})
afterEach(async () => {
  await sandbox.close()
  rmSync(dataDir, { recursive: true })
})

it('is the same after a restart, events and their versions included', async () => {
  await live()
  const before = await seen()
  await restart()
  expect(await seen()).toEqual(before)
})

it('goes on with its ids where it left off', async () => {
  const { id } = await stripe.customers.create({})
  await restart()
  expect((await stripe.customers.create({})).id).not.toBe(id)
  expect((await stripe.customers.list()).data).toHaveLength(2)
})

it('still replays the answers of idempotency keys', async () => {
  const { id } = await stripe.customers.create({}, { idempotencyKey: 'kept' })
  await restart()
  const again = await stripe.customers.create({}, { idempotencyKey: 'kept' })
  expect(again.id).toBe(id)
})

it('cuts off a line that a killed process left half-written', async () => {
  await stripe.customers.create({ name: 'Whole' })
  await sandbox.close()
  appendFileSync(file(), '[["insert","customer",{"id":"cus_half"')
  await start()
  await stripe.customers.create({ name: 'After' })
  await restart()
  expect((await stripe.customers.list()).data.map(({ name }) => name)).toEqual(['After', 'Whole'])
})

it('writes a long journal anew, smaller, and means the same', async () => {
  await live()
  const { id } = await stripe.products.create({ name: 'Busy' })
  for (let count = 0; count < 1_000; count += 1) {
    await stripe.products.update(id, { metadata: { count } }, { idempotencyKey: `busy${count}` })
  }
  const before = await seen()
  // Idempotency keys are forgotten by then.
  now += 25 * 60 * 60 * 1000
  const size = statSync(file()).size
  await restart()
  expect(await seen()).toEqual(before)
  expect(statSync(file()).size).toBeLessThan(size)
  expect(readFileSync(file(), 'utf8')).toContain('["snapshot",')
  await restart()
  expect(await seen()).toEqual(before)
}, 30_000)

it('forgets a universe that was reset', async () => {
  await stripe.customers.create({})
  await control(sandbox.url, key, 'POST', '/reset')
  await restart()
  expect((await stripe.customers.list()).data).toEqual([])
})

it('finishes advancing a clock that was under way', async () => {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: 1_700_000_000 })
  const universe = sandbox.sandbox.universe('restart')
  universe.transact(null, () =>
    universe.collection('test_helpers.test_clock').update(clock.id, {
      status: 'advancing',
      status_details: { advancing: { target_frozen_time: 1_700_086_400 } },
    }),
  )
  await restart()
  await vi.waitFor(async () =>
    expect(await stripe.testHelpers.testClocks.retrieve(clock.id)).toMatchObject({
      status: 'ready',
      frozen_time: 1_700_086_400,
    }),
  )
})
