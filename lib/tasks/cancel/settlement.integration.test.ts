import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import type { ProrationBehavior } from '@/lib/billing/portal-features'
import { db } from '@/lib/db/client'
import { ok } from '@/lib/errors'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import { configureFeatures } from '@/scripts/testing/portal/configure-features'
import { makeSubscriber } from '@/scripts/testing/portal/make-subscriber'
import { requestHeaders } from '@/scripts/testing/requests/next-request'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { receiptTexts } from '../receipt-texts'
import { cancelAction } from './action'
import { loadCancel } from './load'
import { cancelTexts, makesInvoice } from './texts'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness
const reader = { locale: 'en', timeZone: 'UTC' } as const

beforeEach(async () => {
  requestHeaders.set('origin', 'http://localhost:3999')
  await db.portalConfiguration.deleteMany({})
})

type Opened = { customer: string; subscription: string; token: string }

async function openedSession(token: string) {
  const session = await openSession(token)
  if (!session.ok) return expect.fail(session.code)
  return session.value
}

/** What the page says. It shows no sums where it says that there is no invoice. */
async function told({ token, subscription }: Opened): Promise<string> {
  const view = await loadCancel(await openedSession(token), subscription, async () => ok())
  if (!view.ok) return expect.fail(view.code)
  const said = plain(cancelTexts(view.value, reader).details)
  expect(makesInvoice(view.value) && /Nothing more will be charged|has not been invoiced/.test(said)).toBe(false)
  return said
}

/** Cancels, and returns what the receipt says. */
async function cancel(opened: Opened): Promise<string> {
  const { intent } = await sendForm(cancelAction, opened)
  const { merchantId, customerId, now } = await openedSession(opened.token)
  const found = await loadReceipt({ merchantId, customerId, onBehalfOf: null }, intent)
  if (!found.ok || found.value.receipt.status !== 'done') return expect.fail('not carried out')
  const { receipt, current: subscription, openInvoices, method } = found.value
  return plain(receiptTexts({ session: { ...reader, now }, receipt, subscription, openInvoices, method }).texts)
}

const plain = (sentences: readonly string[]) => sentences.join(' ').replaceAll('\u00a0', ' ')

const configure = (mode: 'at_period_end' | 'immediately', proration: ProrationBehavior) =>
  configureFeatures(merchant.id, { subscription_cancel: { enabled: true, mode, proration_behavior: proration } })

/** What the customer was charged since, and what the next invoice would still take up. */
async function held(customer: string) {
  const { data: charges } = await stripe.charges.list({ customer })
  const { data: items } = await stripe.invoiceItems.list({ customer, pending: true })
  const found = await stripe.customers.retrieve(customer)
  return {
    last: charges[0]?.amount,
    pending: items.reduce((sum, { amount }) => sum + amount, 0),
    balance: found.deleted ? null : found.balance,
  }
}

/** From 10.00 to 90.00 after ten days, prorated and not invoiced; ten days later. */
async function upgraded() {
  const made = await makeSubscriber(harness, { unitAmount: 1000 })
  await made.advance('2026-04-11')
  await stripe.subscriptions.update(made.subscription, {
    items: [{ id: made.item, price: await made.priceOf(9000) }],
    proration_behavior: 'create_prorations',
  })
  await made.advance('2026-04-21')
  return made
}

describe('prorations that wait', () => {
  it('are charged at the period’s end', async () => {
    await configure('at_period_end', 'none')
    const made = await upgraded()
    const opened = await made.open()
    expect(await told(opened)).toContain('USD 53.33 will still be charged on 1 May 2026.')
    expect(await cancel(opened)).toContain('USD 53.33 will still be charged on 1 May 2026.')
    await made.advance('2026-05-02')
    expect(await held(made.customer)).toEqual({ last: 5333, pending: 0, balance: 0 })
  })

  it('are charged at once with the credit for the time left, where that is invoiced', async () => {
    await configure('immediately', 'always_invoice')
    const made = await upgraded()
    const opened = await made.open()
    expect(await told(opened)).toContain('USD 23.33 will be charged when you confirm.')
    expect(await cancel(opened)).toContain('USD 23.33 has been charged.')
    expect(await held(made.customer)).toEqual({ last: 2333, pending: 0, balance: 0 })
  })

  it('are credited beside the draft of the renewal, which is no longer charged by itself', async () => {
    await configure('immediately', 'always_invoice')
    const made = await makeSubscriber(harness, { unitAmount: 1000 })
    await made.advance('2026-05-01')
    const opened = await made.open()
    const waiting = 'An invoice of USD 10.00 is still to be charged. No date is set for that yet.'
    expect(await told(opened)).toMatch(/USD 10\.00 will be credited to your account\./)
    expect(await told(opened)).toContain(waiting)
    expect(await cancel(opened)).toContain(waiting)
    await made.advance('2026-05-02')
    expect((await stripe.charges.list({ customer: made.customer })).data).toHaveLength(1)
  })

  it('stay pending with the credit where nothing is invoiced', async () => {
    await configure('immediately', 'create_prorations')
    const made = await upgraded()
    const opened = await made.open()
    const waits = 'USD 23.33 has not been invoiced yet. It stays on your account'
    expect(await told(opened)).toContain(waits)
    expect(await cancel(opened)).toContain(waits)
    expect(await held(made.customer)).toEqual({ last: 1000, pending: 2333, balance: 0 })
  })

  it('are dropped where neither is asked for', async () => {
    await configure('immediately', 'none')
    const made = await upgraded()
    const opened = await made.open()
    expect(await told(opened)).toContain('Nothing more will be charged.')
    expect(await cancel(opened)).toContain('No more charges will be made.')
    expect(await held(made.customer)).toEqual({ last: 1000, pending: 0, balance: 0 })
  })
})

describe('an item that the merchant added', () => {
  async function withItem() {
    const made = await makeSubscriber(harness, { unitAmount: 1000 })
    await stripe.invoiceItems.create({ customer: made.customer, amount: 2700, currency: 'usd', description: 'Setup' })
    await made.advance('2026-04-16')
    return made
  }

  it('is charged at the period’s end', async () => {
    await configure('at_period_end', 'none')
    const made = await withItem()
    const opened = await made.open()
    expect(await told(opened)).toContain('USD 27.00 will still be charged on 1 May 2026.')
    expect(await cancel(opened)).toContain('USD 27.00 will still be charged on 1 May 2026.')
    await made.advance('2026-05-02')
    expect((await held(made.customer)).last).toBe(2700)
  })

  it('waits for another invoice after an end at once', async () => {
    await configure('immediately', 'none')
    const made = await withItem()
    const opened = await made.open()
    expect(await told(opened)).toContain('USD 27.00 has not been invoiced yet.')
    expect(await cancel(opened)).toContain('USD 27.00 has not been invoiced yet.')
    expect(await held(made.customer)).toEqual({ last: 1000, pending: 2700, balance: 0 })
  })
})

describe('credit for the time left', () => {
  it('is told by its amount, and given', async () => {
    await configure('immediately', 'always_invoice')
    const made = await makeSubscriber(harness, { unitAmount: 3000 })
    await made.advance('2026-04-16')
    const opened = await made.open()
    expect(await told(opened)).toContain('USD 15.00 will be credited to your account.')
    expect(await cancel(opened)).toContain('USD 15.00 has been credited to your account.')
    expect((await held(made.customer)).balance).toBe(-1500)
  })

  it('waits for another invoice where none is made', async () => {
    await configure('immediately', 'create_prorations')
    const made = await makeSubscriber(harness, { unitAmount: 3000 })
    await made.advance('2026-04-16')
    const opened = await made.open()
    expect(await told(opened)).toContain('USD 15.00 in your favour stays on your account')
    expect(await cancel(opened)).toContain('USD 15.00 in your favour stays on your account')
    expect((await held(made.customer)).pending).toBe(-1500)
  })

  it.each([
    ['a coupon paid for', async () => ({ unitAmount: 3000, subscription: { discounts: [{ coupon: await free() }] } })],
    ['the plan costs', async () => ({ unitAmount: 0 })],
    [
      'an invoice was sent for and is unpaid',
      async () => ({ unitAmount: 3000, subscription: { collection_method: 'send_invoice', days_until_due: 30 } }),
    ],
  ])('is not told of what %s', async (_what, wanted) => {
    await configure('immediately', 'none')
    const made = await makeSubscriber(harness, await wanted())
    await made.advance('2026-04-16')
    expect(await told(await made.open())).not.toMatch(/credited|in your favour|refunded/)
    await db.portalConfiguration.deleteMany({})
    await configure('immediately', 'always_invoice')
    const opened = await made.open()
    const before = await told(opened)
    await cancel(opened)
    const { balance } = await held(made.customer)
    expect(/credited/.test(before)).toBe(balance !== 0)
  })

  const free = async () => (await stripe.coupons.create({ percent_off: 100, duration: 'forever' })).id
})

it('what Stripe cannot tell holds nothing back, and the receipt tells it', async () => {
  await configure('immediately', 'always_invoice')
  const made = await upgraded()
  const opened = await made.open()
  harness.proxy.before = (call) => (call.includes('create_preview') ? { status: 500 } : undefined)
  expect(await told(opened)).toContain('You can cancel all the same')
  harness.proxy.before = () => undefined
  expect(await cancel(opened)).toContain('USD 23.33 has been charged.')
})

it('a visitor who loads the page too often still finds it', async () => {
  const opened = await (await makeSubscriber(harness, { unitAmount: 1000 })).open()
  const session = await openedSession(opened.token)
  harness.proxy.calls.length = 0
  const view = await loadCancel(session, opened.subscription, async () => ({ ok: false, code: 'rate_limited' }))
  expect(view.ok && plain(cancelTexts(view.value, reader).details)).toContain('You can cancel all the same')
  expect(harness.proxy.calls).toEqual([])
})
