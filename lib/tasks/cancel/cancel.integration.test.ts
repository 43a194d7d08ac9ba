import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { finishIntent } from '../engine/finish-intent'
import { intentKinds } from '../kinds'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { keepLease } from '@/lib/sync/lease/keep-lease'
import { takeLease } from '@/lib/sync/lease/take-lease'
import type { ScenarioName } from '@/sandbox/scenarios'
import { configureFeatures } from '@/scripts/testing/portal/configure-features'
import { requestHeaders } from '@/scripts/testing/requests/next-request'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { sendForm as send } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { cancelAction } from './action'
import { keepAction } from '../keep/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness

beforeEach(async () => {
  requestHeaders.set('origin', 'http://localhost:3999')
  await db.portalConfiguration.deleteMany({})
})

const open = (name: ScenarioName) => openCustomer(harness, name)

const configure = (subscription_cancel: object) => configureFeatures(merchant.id, { subscription_cancel })
const changesOf = (id: string) => harness.proxy.calls.filter((call) => call === `POST /v1/subscriptions/${id}`).length
const statusOf = async (id: string) => (await db.intent.findFirst({ where: { id } }))?.status

describe('cancelling', () => {
  it('schedules the end, says why, and leads to the receipt; the mirror then holds what Stripe does', async () => {
    const { token, subscription, customer } = await open('active')
    const { to, intent } = await send(cancelAction, {
      token,
      subscription,
      feedback: 'unused',
      comment: ' Grazie 👋 ',
    })
    expect(to).toBe(`/receipts/${intent}`)
    const { cancel_at: endsAt, cancellation_details: details } = await stripe.subscriptions.retrieve(subscription)
    expect(details).toMatchObject({ feedback: 'unused', comment: 'Grazie 👋' })
    expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ status: 'done', outcome: { endsAt } })
    await harness.expectInStep(customer)
    expect(
      await db.auditEntry.findFirst({ where: { customerId: customer, action: 'subscription.cancel' } }),
    ).toMatchObject({ subjectId: subscription, details: { outcome: 'ok' } })
  })

  it('is one cancellation though sent twice at once, and once more later', async () => {
    const { token, subscription } = await open('active')
    const intent = randomUUID()
    const form = { token, subscription, intent }
    const sent = await Promise.all([send(cancelAction, form), send(cancelAction, form)])
    sent.push(await send(cancelAction, form))
    expect(sent.map(({ to }) => to)).toEqual(Array(3).fill(`/receipts/${intent}`))
    expect(changesOf(subscription)).toBe(1)
  })

  it('is one cancellation though asked for in two tabs', async () => {
    const { token, subscription } = await open('active')
    const tabs = await Promise.all([1, 2].map(() => send(cancelAction, { token, subscription })))
    expect(changesOf(subscription)).toBe(1)
    for (const { to = '' } of tabs) expect(await statusOf(to.replace('/receipts/', ''))).toBe('done')
  })

  it.each([{ status: 500 }, { status: 429 }, 'reset'] as const)(
    'is received while Stripe fails, and finished by the job: %j',
    async (fault) => {
      const { token, subscription } = await open('active')
      harness.proxy.before = (call) => (call.startsWith('POST /v1/subscriptions') ? fault : undefined)
      const { to, intent } = await send(cancelAction, { token, subscription })
      expect(to).toBe(`/receipts/${intent}`)
      expect(await statusOf(intent)).toBe('received')
      await expect(finishIntent(intentKinds, merchant.id, intent)).rejects.toThrow('stripe_unavailable')
      harness.proxy.before = () => undefined
      await finishIntent(intentKinds, merchant.id, intent)
      expect(await statusOf(intent)).toBe('done')
      expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).not.toBeNull()
    },
  )

  it('that finds another at work for the customer comes back soon, and has failed nothing', async () => {
    const { token, subscription, customer } = await open('active')
    harness.proxy.before = () => ({ status: 500 })
    const { intent } = await send(cancelAction, { token, subscription })
    harness.proxy.before = () => undefined
    const key = `intent:${merchant.id}:${intent}`
    await pool().query('SELECT graphile_worker.remove_job($1)', [key])
    const lease = await takeLease({ merchantId: merchant.id, customerId: customer }, 0)
    if (!lease) throw new Error('the lease is not free')
    await keepLease(lease, () => finishIntent(intentKinds, merchant.id, intent))
    const { rows } = await pool().query(
      'SELECT attempts, run_at > now() AS later FROM graphile_worker.jobs WHERE key = $1',
      [key],
    )
    expect(rows).toEqual([{ attempts: 0, later: true }])
    await finishIntent(intentKinds, merchant.id, intent)
    expect(await statusOf(intent)).toBe('done')
  })

  it('that waits is carried out before what the customer asked for after it', async () => {
    const { token, subscription } = await open('active')
    harness.proxy.before = () => 'reset'
    const { intent } = await send(cancelAction, { token, subscription })
    expect(await statusOf(intent)).toBe('received')
    harness.proxy.before = () => undefined
    const kept = await send(keepAction, { token, subscription })
    expect(kept.to).toBe(`?done=${kept.intent}`)
    await finishIntent(intentKinds, merchant.id, intent)
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({
      cancel_at: null,
      cancel_at_period_end: false,
    })
  })

  it('at once ends it at once, and sent again still leads to its receipt', async () => {
    const { token, subscription } = await open('active')
    await configure({ enabled: true, mode: 'immediately', proration_behavior: 'none' })
    const { intent } = await send(cancelAction, { token, subscription })
    expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('canceled')
    expect((await send(cancelAction, { token, subscription, intent })).to).toBe(`/receipts/${intent}`)
    expect((await send(cancelAction, { token, subscription })).state).toMatchObject({ code: 'already_canceled' })
  })

  it.each(['trialing', 'past_due', 'several_subscriptions', 'yen'] as const)(
    'works for a customer who is %s',
    async (name) => {
      const { token, subscription, customer } = await open(name)
      const { intent } = await send(cancelAction, { token, subscription })
      expect(await statusOf(intent)).toBe('done')
      await harness.expectInStep(customer)
    },
  )

  it('works where a schedule decides the phases', async () => {
    const { token, subscription } = await open('active')
    await stripe.subscriptionSchedules.create({ from_subscription: subscription })
    const { intent } = await send(cancelAction, { token, subscription })
    expect(await statusOf(intent)).toBe('done')
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).not.toBeNull()
  })
})

describe('keeping', () => {
  it.each([
    ['the flag, in flexible billing', 'flexible', true],
    ['the flag, in classic billing', 'classic', true],
    ['a date that the merchant set alone', 'flexible', false],
  ] as const)('clears %s, and the date', async (_what, type, byFlag) => {
    const { token, customer, subscription: other } = await open('active')
    const price = (await stripe.subscriptions.retrieve(other)).items.data[0]?.price.id ?? ''
    const { id: subscription } = await stripe.subscriptions.create({
      customer,
      items: [{ price }],
      billing_mode: { type },
    })
    await send(cancelAction, { token, subscription: other })
    if (byFlag) await send(cancelAction, { token, subscription })
    else await stripe.subscriptions.update(subscription, { cancel_at: 'min_period_end' })
    await syncCustomer(merchant, customer)
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at_period_end).toBe(byFlag)
    expect((await send(keepAction, { token, subscription })).to).toMatch(/^\?done=/)
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({
      cancel_at: null,
      cancel_at_period_end: false,
    })
    await harness.expectInStep(customer)
  })

  it('after cancelling, and cancelling again, are three things asked for', async () => {
    const { token, subscription } = await open('active')
    await send(cancelAction, { token, subscription })
    await send(keepAction, { token, subscription })
    await send(cancelAction, { token, subscription })
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).not.toBeNull()
    expect(changesOf(subscription)).toBe(3)
  })
})

describe('what is refused comes back with what was typed, and changes nothing', () => {
  it('another customer’s subscription, or none', async () => {
    const [{ token }, { subscription }] = [await open('active'), await open('trialing')]
    const { state } = await send(cancelAction, { token, subscription, comment: 'mine' })
    expect(state).toMatchObject({ code: 'not_found', typed: { comment: 'mine' } })
    expect((await send(keepAction, { token, subscription: 'sub_none' })).state).toMatchObject({
      code: 'not_found',
    })
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBeNull()
  })

  it('where the merchant has switched cancelling off', async () => {
    const { token, subscription } = await open('active')
    await configure({ enabled: false })
    expect((await send(cancelAction, { token, subscription })).state).toMatchObject({ code: 'feature_disabled' })
    expect(changesOf(subscription)).toBe(0)
  })

  it('a comment of 10,000 characters, a reason Stripe does not know, an id that is none', async () => {
    const { token, subscription } = await open('active')
    const comment = '🙂'.repeat(10_000)
    expect((await send(cancelAction, { token, subscription, comment })).state).toMatchObject({
      code: 'too_large',
      typed: { comment },
    })
    expect((await send(cancelAction, { token, subscription, feedback: 'bored' })).state).toMatchObject({
      code: 'invalid_input',
    })
    expect((await send(cancelAction, { token, subscription: 'in_1' })).state).toMatchObject({
      code: 'invalid_input',
    })
    expect((await send(cancelAction, { token, subscription, intent: 'x' })).state).toMatchObject({
      code: 'invalid_input',
    })
  })

  it('while the database is gone', async () => {
    const { token, subscription } = await open('active')
    const real = pool().query.bind(pool())
    const query = vi
      .spyOn(pool(), 'query')
      .mockImplementation(((...given: unknown[]) =>
        JSON.stringify(given[0]).includes('rate_limits')
          ? Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }))
          : Reflect.apply(real, null, given)) as never)
    const { state } = await send(cancelAction, { token, subscription, comment: 'kept' })
    query.mockRestore()
    expect(state).toMatchObject({ code: 'database_unavailable', typed: { comment: 'kept' } })
  })

  it('a form without a session, which keeps what was typed', async () => {
    const { subscription } = await open('active')
    expect((await send(cancelAction, { token: 'a.b.c', subscription, comment: 'kept' })).state).toMatchObject({
      code: 'link_invalid',
      typed: { comment: 'kept' },
    })
    expect(changesOf(subscription)).toBe(0)
  })

  it('one intent’s id used for another subscription', async () => {
    const [first, second] = [await open('active'), await open('several_subscriptions')]
    const { intent } = await send(cancelAction, first)
    expect((await send(cancelAction, { ...second, intent })).state).toMatchObject({ code: 'conflict' })
  })
})
