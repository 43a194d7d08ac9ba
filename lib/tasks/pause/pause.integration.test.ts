import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { remindOfPauses } from '@/lib/worker/remind-of-pauses'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { sendOutbox } from '@/scripts/testing/portal/outbox'
import { setUpPauses } from '@/scripts/testing/portal/set-up-pauses'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { receiptTexts } from '../receipt-texts'
import { resumeAction } from '../resume/action'
import { pauseAction } from './action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, seconds, subscribed, ...pauses } = setUpPauses({ paymentsOnly: true })
const { plain, sessionOf, viewOf, planOf, told, send, heldBy } = pauses

/** To the overview, or to the receipt where the mirror is not in step within the time that a form waits. */
const done = /^(?:\?done=|\/receipts\/)/

/** It renews on the 31st of each month, or its last day. */
const onLastDays = () => subscribed('2026-12-31T10:00:00Z')

it('skips the renewals of the pause from the end of the paid period on, and charges the one it names', async () => {
  const { customer, subscription, token, advance } = await onLastDays()
  // Stripe renews on 31 January, 28 February and 31 March.
  expect(await told(token, subscription)).toEqual([
    'Your current period is paid until 31 January 2027',
    'You keep access until then.',
    'The pause begins on that day. Nothing is charged until it ends.',
    'When it ends, your subscription renews: USD 29.99 per month.',
    '1 month, until 28 February 2027',
    '2 months, until 31 March 2027',
  ])
  const { to, intent } = await send(token, subscription, 'month-2')
  expect(to).toMatch(done)
  expect(await heldBy(subscription)).toEqual({ behavior: 'void', resumes_at: seconds('2027-03-31T09:59:00Z') })
  await harness.expectInStep(customer)
  const found = await loadReceipt({ merchantId: merchant.id, customerId: customer, onBehalfOf: null }, intent)
  if (!found.ok || found.value.receipt.status !== 'done') throw new Error('no receipt')
  const { receipt, current, openInvoices, method } = found.value
  const session = await sessionOf(token)
  const { texts } = receiptTexts({ session, receipt, subscription: current, openInvoices, method })
  expect(texts.map(plain)).toEqual([
    'Your payments pause on 31 January 2027',
    'You keep access until then.',
    'They resume on 31 March 2027.',
    'Nothing is charged for the time of the pause.',
  ])
  // Nothing is told of a pause that has not begun, and the end of it once.
  const reminded = async (at: string) => {
    await advance(at)
    await remindOfPauses(new Date())
    const mails = await sendOutbox(harness.sandboxUrl, merchant.id, customer)
    return mails.filter(({ subject }) => subject.includes('resume')).map(({ subject, text }) => [subject, text])
  }
  expect(await reminded('2027-01-30T00:00:00Z')).toEqual([])
  expect(await reminded('2027-03-20T00:00:00Z')).toEqual([])
  expect(await reminded('2027-03-25T00:00:00Z')).toEqual([
    [
      'Your payments resume on 31 March 2027',
      expect.stringMatching(
        /The pause in payments for Premium Monthly ends on 31 March 2027\. Your subscription renews on that day\.[\s\S]+USD 29\.99 will be charged on that day/,
      ),
    ],
  ])
  expect(await reminded('2027-03-26T00:00:00Z')).toEqual([])
  await advance('2027-04-01')
  const { data } = await stripe.invoices.list({ customer })
  expect(data.map(({ status, period_end: end }) => [status, new Date(end * 1000).toISOString().slice(0, 10)])).toEqual([
    ['paid', '2027-03-31'],
    ['void', '2027-02-28'],
    ['void', '2027-01-31'],
    ['paid', '2026-12-31'],
  ])
  expect(await heldBy(subscription)).toBeNull()
  const { outcome } = await db.intent.findFirstOrThrow({ where: { id: intent } })
  expect(outcome).toEqual({ begins: seconds('2027-01-31T10:00:00Z'), resumes: seconds('2027-03-31T10:00:00Z') })
})

describe('once it is set', () => {
  it('is done once, however often the form is sent, and by another form not again', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'active')
    const first = await send(token, subscription, 'month-1')
    expect((await send(token, subscription, 'month-1', { intent: first.intent })).to).toMatch(done)
    // Another tab was opened in the period before.
    const { begins } = (await db.intent.findFirstOrThrow({ where: { id: first.intent } })).input as { begins: number }
    await stripe.subscriptions.update(subscription, { pause_collection: '' })
    await syncCustomer(merchant, customer)
    const earlier = String(begins - 86_400)
    const stale = await sendForm(pauseAction, {
      token,
      subscription,
      kind: 'payments',
      length: 'month-1',
      begins: earlier,
    })
    expect(stale.to).toBe(`/subscriptions/${subscription}/pause?problem=pause_outdated`)
    expect(await heldBy(subscription)).toBeNull()
  })

  it('gets another day, is undone before it begins, and then does not count', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'active')
    await send(token, subscription, 'month-1')
    expect(await planOf(token, subscription)).toMatchObject({ changes: true, offers: [{}, {}] })
    expect((await told(token, subscription)).filter((text) => text.includes('as it is now'))).toHaveLength(1)
    const before = await heldBy(subscription)
    const { to, intent } = await send(token, subscription, 'month-2')
    expect(to).toMatch(done)
    expect((await heldBy(subscription))?.resumes_at).toBeGreaterThan(Number(before?.resumes_at))
    const resumed = await sendForm(resumeAction, { token, subscription, shown: '0 usd' })
    expect(resumed.to).toMatch(done)
    const { pause_collection: held, metadata } = await stripe.subscriptions.retrieve(subscription)
    expect([held, metadata.portico_pause]).toEqual([null, undefined])
    await harness.expectInStep(customer)
    // Two are possible within a year: the one that was undone is none of them.
    await db.intent.updateMany({
      where: { id: intent },
      data: { receivedAt: new Date(Date.now() - 60_000) },
    })
    for (const _ of [1, 2]) {
      expect((await send(token, subscription, 'month-1')).to).toMatch(done)
      await stripe.subscriptions.update(subscription, { pause_collection: '' })
      await syncCustomer(merchant, customer)
    }
    expect((await send(token, subscription, 'month-1')).state).toMatchObject({ code: 'pause_limit' })
  })

  it('is the merchant’s own where they set another one, and not the customer’s to change', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'active')
    await send(token, subscription, 'month-1')
    await stripe.subscriptions.update(subscription, { pause_collection: { behavior: 'keep_as_draft' } })
    // The mirror does not know it yet.
    expect((await viewOf(token, subscription)).refused).toBe('already_paused')
    await syncCustomer(merchant, customer)
    expect((await send(token, subscription, 'month-2')).state).toMatchObject({ code: 'already_paused' })
  })
})

describe('refuses, and leaves Stripe as it is,', () => {
  it('a length that is not offered', async () => {
    const { subscription, token } = await openCustomer(harness, 'active')
    for (const length of ['month-3', 'month-0', 'month-37', 'open', '', 'x']) {
      expect((await send(token, subscription, length)).state, length).toMatchObject({ code: 'invalid_input' })
    }
    expect(await heldBy(subscription)).toBeNull()
  })

  it('what would drop a charge or a credit that waits for the next invoice', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'active')
    const begins = (await planOf(token, subscription)).beginsAt.getTime() / 1000
    await stripe.invoiceItems.create({ customer, amount: -500, currency: 'usd', subscription })
    expect((await viewOf(token, subscription)).refused).toBe('pause_pending')
    const { intent } = await sendForm(pauseAction, {
      token,
      subscription,
      kind: 'payments',
      length: 'month-1',
      begins: String(begins),
    })
    expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({
      status: 'failed',
      outcome: { code: 'pause_pending' },
    })
    expect(await heldBy(subscription)).toBeNull()
  })

  it('what is not paid yet, or is being charged', async () => {
    const due = await openCustomer(harness, 'invoice_due_today')
    expect((await viewOf(due.token, due.subscription)).refused).toBe('pause_unpaid')
    const { subscription, token, advance } = await onLastDays()
    await advance('2027-01-31T10:05:00Z')
    expect((await viewOf(token, subscription)).refused).toBe('pause_pending')
    await advance('2027-01-31T12:00:00Z')
    expect((await viewOf(token, subscription)).refused).toBeNull()
  })

  it('what was cancelled between the page and the press, though the mirror does not know it', async () => {
    const { subscription, token } = await openCustomer(harness, 'active')
    const { beginsAt } = await planOf(token, subscription)
    await stripe.subscriptions.update(subscription, { cancel_at_period_end: true })
    const begins = String(beginsAt.getTime() / 1000)
    const { intent } = await sendForm(pauseAction, { token, subscription, kind: 'payments', length: 'month-1', begins })
    expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ outcome: { code: 'pause_change' } })
    expect(await heldBy(subscription)).toBeNull()
  })

  it('nothing where the price was archived meanwhile: the subscription keeps it', async () => {
    const { subscription, token } = await openCustomer(harness, 'active')
    const { items } = await stripe.subscriptions.retrieve(subscription)
    const price = await stripe.prices.update(items.data[0]?.price.id ?? '', { active: false })
    onTestFinished(async () => void (await stripe.prices.update(price.id, { active: true })))
    expect((await send(token, subscription, 'month-1')).to).toMatch(done)
  })
})

it('says that it cannot tell where Stripe cannot be asked', async () => {
  const { subscription, token } = await openCustomer(harness, 'active')
  harness.proxy.before = () => 'reset'
  const { plan } = await viewOf(token, subscription)
  harness.proxy.before = () => undefined
  expect(plan).toMatchObject({ ok: false, code: 'stripe_unavailable' })
})
