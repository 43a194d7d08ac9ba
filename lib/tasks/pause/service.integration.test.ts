import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { remindOfPauses } from '@/lib/worker/remind-of-pauses'
import { sendOutbox } from '@/scripts/testing/portal/outbox'
import { setUpPauses } from '@/scripts/testing/portal/set-up-pauses'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { resumeAction } from '../resume/action'
import { pauseAction } from './action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, seconds, configure, subscribed, ...pauses } = setUpPauses({ paymentsOnly: false })
const { viewOf, planOf, told, send } = pauses

/** To the overview, or to the receipt where the mirror is not in step within the time that a form waits. */
const done = /^(?:\?done=|\/receipts\/)/

/** A flexible subscription since 31 January. */
const sinceJanuary = (more?: { card: string }) => subscribed('2027-01-31T10:00:00Z', more)

const held = async (subscription: string) => stripe.subscriptions.retrieve(subscription, { expand: ['schedule'] })
const statusOf = async (subscription: string) => (await held(subscription)).status
const amounts = async (customer: string) =>
  (await stripe.invoices.list({ customer })).data.map(({ total, status }) => [total, status])

it('pauses when the paid period ends, is told of the end, and is resumed and charged by Stripe on its day', async () => {
  const { customer, subscription, token, advance } = await sinceJanuary()
  expect(await told(token, subscription)).toEqual([
    'Your current period is paid until 28 February 2027',
    'You keep access until then.',
    'The whole subscription pauses on that day: you have no access, and nothing is charged until it ends.',
    'When it ends, a new period begins and is charged: USD 29.99 per month, less any credit you have.',
    '1 month, until 28 March 2027',
    '2 months, until 28 April 2027',
  ])
  const { to, intent } = await send(token, subscription, 'month-2')
  expect(to).toMatch(done)
  expect(await held(subscription)).toMatchObject({
    status: 'active',
    schedule: {
      pause_schedules: [
        {
          pause: { pause_at: seconds('2027-02-28T09:59:00Z'), status: { type: 'scheduled' } },
          resume: { resume_at: seconds('2027-04-28T10:00:00Z'), status: { type: 'scheduled' } },
        },
      ],
    },
  })
  await harness.expectInStep(customer)
  expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({
    outcome: { begins: seconds('2027-02-28T10:00:00Z'), resumes: seconds('2027-04-28T10:00:00Z') },
  })
  const reminded = async (at: string) => {
    await advance(at)
    await remindOfPauses(new Date())
    const mails = await sendOutbox(harness.sandboxUrl, merchant.id, customer)
    return mails.filter(({ subject }) => subject.includes('resumes')).map(({ subject, text }) => [subject, text])
  }
  expect(await reminded('2027-02-27T00:00:00Z')).toEqual([])
  expect(await reminded('2027-03-28T00:00:00Z')).toEqual([])
  expect(await statusOf(subscription)).toBe('paused')
  await harness.expectInStep(customer)
  expect(await reminded('2027-04-22T00:00:00Z')).toEqual([
    ['Your subscription resumes on 28 April 2027', expect.stringMatching(/USD 29\.99 will be charged on that day/)],
  ])
  expect(await reminded('2027-04-23T00:00:00Z')).toEqual([])
  await advance('2027-04-28T12:00:00Z')
  expect(await statusOf(subscription)).toBe('active')
  await harness.expectInStep(customer)
  expect(await amounts(customer)).toEqual([
    [2999, 'paid'],
    [2999, 'paid'],
  ])
  // The schedule is spent: another pause is possible.
  expect(await send(token, subscription, 'month-1')).toMatchObject({ to: expect.stringMatching(done) })
})

it('pauses now, credits what Stripe’s preview says, and takes it off when it is resumed early', async () => {
  const { customer, subscription, token, advance } = await sinceJanuary()
  await advance('2027-02-14T10:00:00Z')
  expect(await told(token, subscription, true)).toEqual([
    'Your access ends today',
    'The whole subscription pauses at once, and nothing is charged until it ends.',
    'USD 15.00 is credited to your account at once.',
    'When it ends, a new period begins and is charged: USD 29.99 per month, less any credit you have.',
    '1 month, until 14 March 2027',
    '2 months, until 14 April 2027',
  ])
  const { to, intent } = await send(token, subscription, 'month-1', { start: 'now' })
  expect(to).toMatch(done)
  expect(await held(subscription)).toMatchObject({
    status: 'paused',
    schedule: { pause_schedules: [{ resume: { resume_at: seconds('2027-03-14T10:00:00Z') } }] },
  })
  expect(await amounts(customer)).toEqual([
    [-1500, 'paid'],
    [2999, 'paid'],
  ])
  await harness.expectInStep(customer)
  // The same form once more.
  expect(await send(token, subscription, 'month-1', { start: 'now', intent })).toMatchObject({
    to: expect.stringMatching(done),
  })
  expect((await send(token, subscription, 'month-1', { start: 'now' })).state).toMatchObject({ code: 'pause_outdated' })
  // Another date, counted from the first day.
  expect((await told(token, subscription)).slice(2)).toEqual([
    '1 month, until 14 March 2027 (as it is now)',
    '2 months, until 14 April 2027',
  ])
  await advance('2027-02-20T10:00:00Z')
  expect(await send(token, subscription, 'month-2')).toMatchObject({ to: expect.stringMatching(done) })
  await harness.expectInStep(customer)
  expect(await held(subscription)).toMatchObject({
    schedule: { pause_schedules: [{ resume: { resume_at: seconds('2027-04-14T10:00:00Z') } }] },
  })
  expect(await sendForm(resumeAction, { token, subscription, shown: '1499 usd' })).toMatchObject({
    to: expect.stringMatching(done),
  })
  expect(await held(subscription)).toMatchObject({ status: 'active', schedule: null })
  const [latest] = (await stripe.invoices.list({ customer })).data
  expect(latest).toMatchObject({ total: 2999, amount_paid: 1499, status: 'paid' })
  await harness.expectInStep(customer)
})

it('is undone before it begins, and then does not count', async () => {
  const { customer, subscription, token } = await sinceJanuary()
  for (const _ of [1, 2, 3]) {
    expect(await send(token, subscription, 'month-1')).toMatchObject({ to: expect.stringMatching(done) })
    expect((await viewOf(token, subscription)).refused).toBeNull()
    expect(await sendForm(resumeAction, { token, subscription, shown: '0 usd' })).toMatchObject({
      to: expect.stringMatching(done),
    })
    expect(await held(subscription)).toMatchObject({ status: 'active', schedule: null })
    // A minute passes, in which all keep their order.
    await pool().query(
      "UPDATE intents SET received_at = received_at - interval '1 minute' WHERE merchant_id = $1 AND customer_id = $2",
      [merchant.id, customer],
    )
  }
  await harness.expectInStep(customer)
})

it('lasts until it is resumed where the configuration says so, and may get a date later', async () => {
  await configure({ type: 'indefinite' })
  onTestFinished(() => configure())
  const { customer, subscription, token, advance } = await sinceJanuary()
  expect(await send(token, subscription, 'open', { start: 'now' })).toMatchObject({ to: expect.stringMatching(done) })
  expect(await held(subscription)).toMatchObject({ status: 'paused', schedule: null })
  await harness.expectInStep(customer)
  await configure()
  expect(await send(token, subscription, 'month-1')).toMatchObject({ to: expect.stringMatching(done) })
  expect(await held(subscription)).toMatchObject({
    schedule: { pause_schedules: [{ resume: { resume_at: seconds('2027-02-28T10:00:00Z') } }] },
  })
  await harness.expectInStep(customer)
  await advance('2027-02-28T12:00:00Z')
  expect(await statusOf(subscription)).toBe('active')
})

it('stays paused where the payment of resuming fails, and goes on once that is paid', async () => {
  const { customer, subscription, token, advance } = await sinceJanuary({ card: 'pm_card_chargeCustomerFail' })
  expect(await send(token, subscription, 'month-1')).toMatchObject({ to: expect.stringMatching(done) })
  await advance('2027-03-28T12:00:00Z')
  expect(await statusOf(subscription)).toBe('paused')
  await harness.expectInStep(customer)
  const { latest_invoice: invoice } = await stripe.subscriptions.retrieve(subscription)
  expect((await viewOf(token, subscription)).refused).toBe('pause_unpaid')
  await stripe.invoices.pay(String(invoice), { payment_method: 'pm_card_visa' })
  expect(await statusOf(subscription)).toBe('active')
})

it('pauses though the price was archived meanwhile, which the subscription keeps', async () => {
  const { subscription, token } = await sinceJanuary()
  const [item] = (await held(subscription)).items.data
  await stripe.prices.update(item?.price.id ?? '', { active: false })
  expect(await send(token, subscription, 'month-1')).toMatchObject({ to: expect.stringMatching(done) })
})

describe('refuses, and leaves Stripe as it is,', () => {
  it('a length that is not offered, and a page of the other kind or of another day', async () => {
    const { subscription, token } = await sinceJanuary()
    for (const length of ['month-3', 'month-0', 'month-37', 'open', '', 'x']) {
      expect((await send(token, subscription, length)).state, length).toMatchObject({ code: 'invalid_input' })
    }
    const begins = String((await planOf(token, subscription)).beginsAt.getTime() / 1000 - 86_400)
    const form = { token, subscription, length: 'month-1', begins, kind: 'service', shown: '0 usd' }
    expect((await sendForm(pauseAction, { ...form, kind: 'payments' })).state).toMatchObject({ code: 'pause_outdated' })
    expect((await sendForm(pauseAction, form)).to).toBe(`/subscriptions/${subscription}/pause?problem=pause_outdated`)
    expect(await held(subscription)).toMatchObject({ status: 'active', schedule: null })
  })

  it('beside a change that is planned, though the mirror does not know it', async () => {
    const { subscription, token } = await sinceJanuary()
    const { beginsAt } = await planOf(token, subscription)
    const { id } = await stripe.subscriptionSchedules.create({ from_subscription: subscription })
    expect((await viewOf(token, subscription)).refused).toBe('pause_change')
    const begins = String(beginsAt.getTime() / 1000)
    const form = { token, subscription, kind: 'service', length: 'month-1', begins }
    const { intent } = await sendForm(pauseAction, form)
    expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ outcome: { code: 'pause_change' } })
    expect((await stripe.subscriptionSchedules.retrieve(id)).pause_schedules).toEqual([])
  })

  it('twice: another tab finds the pause', async () => {
    const { subscription, token } = await sinceJanuary()
    const begins = String((await planOf(token, subscription)).beginsAt.getTime() / 1000)
    expect(await send(token, subscription, 'month-1')).toMatchObject({ to: expect.stringMatching(done) })
    // It gives the pause another date, as its page would.
    const form = { token, subscription, kind: 'service', begins, length: 'month-2' }
    expect(await sendForm(pauseAction, form)).toMatchObject({ to: expect.stringMatching(done) })
    const { schedule } = await held(subscription)
    expect(schedule).toMatchObject({ pause_schedules: [{ resume: { resume_at: seconds('2027-04-28T10:00:00Z') } }] })
  })
})
