import type Stripe from 'stripe'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startSandbox, type RunningSandbox } from '../../server'
import { sandboxClient } from '../../testing/sandbox-client'

const day = 24 * 60 * 60
const start = Date.UTC(2023, 4, 14) / 1000
let sandbox: RunningSandbox
let stripe: Stripe

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 })
  stripe = sandboxClient(sandbox.url, 'sk_test_clocks')
})
afterAll(() => sandbox.close())

const ready = (id: string) =>
  vi.waitFor(async () => expect(await stripe.testHelpers.testClocks.retrieve(id)).toMatchObject({ status: 'ready' }))

it('advances to the time it is told, and says when it is there', async () => {
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: start, name: 'Spring' })
  expect(clock).toMatchObject({ status: 'ready', frozen_time: start, name: 'Spring' })
  const advancing = await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: start + day })
  expect(advancing).toMatchObject({
    status: 'advancing',
    status_details: { advancing: { target_frozen_time: start + day } },
  })
  await ready(clock.id)
  const types = (await stripe.events.list({ type: 'test_helpers.*' })).data.map(({ type }) => type)
  expect(types).toEqual([
    'test_helpers.test_clock.ready',
    'test_helpers.test_clock.advancing',
    'test_helpers.test_clock.created',
  ])
  await expect(stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: start })).rejects.toMatchObject({
    param: 'frozen_time',
  })
})

it('is the time of its customers and of what happens to them', async () => {
  const { id: test_clock } = await stripe.testHelpers.testClocks.create({ frozen_time: start })
  const { id, created } = await stripe.customers.create({ test_clock })
  expect(created).toBe(start)
  await stripe.testHelpers.testClocks.advance(test_clock, { frozen_time: start + day })
  await ready(test_clock)
  const intent = await stripe.paymentIntents.create({
    amount: 1000,
    currency: 'usd',
    customer: id,
    payment_method: 'pm_card_visa',
    confirm: true,
    expand: ['latest_charge'],
  })
  expect(intent).toMatchObject({ created: start + day, latest_charge: { created: start + day } })
  expect((await stripe.customers.list({ test_clock })).data).toHaveLength(1)
})

it('declines a card that expired while the clock advanced', async () => {
  const { id: test_clock } = await stripe.testHelpers.testClocks.create({ frozen_time: start })
  const { id: customer } = await stripe.customers.create({ test_clock })
  const card = { number: '4242424242424242', exp_month: 5, exp_year: 2023 }
  const { id: payment_method } = await stripe.paymentMethods.create({ type: 'card', card })
  await stripe.paymentMethods.attach(payment_method, { customer })
  const pay = () =>
    stripe.paymentIntents.create({ amount: 1000, currency: 'usd', customer, payment_method, confirm: true })
  expect(await pay()).toMatchObject({ status: 'succeeded' })
  await stripe.testHelpers.testClocks.advance(test_clock, { frozen_time: start + 18 * day })
  await ready(test_clock)
  await expect(pay()).rejects.toMatchObject({ code: 'expired_card' })
})

it('takes its customers with it when it is deleted', async () => {
  const { id: test_clock } = await stripe.testHelpers.testClocks.create({ frozen_time: start })
  const { id } = await stripe.customers.create({ test_clock })
  expect(await stripe.testHelpers.testClocks.del(test_clock)).toMatchObject({ deleted: true })
  expect(await stripe.customers.retrieve(id)).toMatchObject({ deleted: true })
  await expect(stripe.testHelpers.testClocks.retrieve(test_clock)).rejects.toMatchObject({ code: 'resource_missing' })
})
