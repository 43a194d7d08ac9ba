import { expect, it, vi } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { loadPortal } from '@/lib/mirror/load-portal'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { cancelAction } from '../cancel/action'
import { finishIntent } from '../engine/finish-intent'
import { intentKinds } from '../kinds'
import { receiptTexts } from '../receipt-texts'
import { keepAction } from './action'
import { loadKeep } from './load'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness

async function openedSession(token: string) {
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  return session.value
}

/** Active, and sold until half a year from its first period's end. */
async function sold() {
  const {
    customer,
    subscriptions: [subscription = ''],
  } = await harness.make('active')
  const [item] = (await stripe.subscriptions.retrieve(subscription)).items.data
  const periodEnd = item?.current_period_end ?? 0
  const term = periodEnd + 180 * 86_400
  return { customer, subscription, periodEnd, term }
}

async function withTerm() {
  const made = await sold()
  await stripe.subscriptions.update(made.subscription, { cancel_at: made.term })
  return begin(made)
}

async function begin(made: Awaited<ReturnType<typeof sold>>) {
  await syncCustomer(merchant, made.customer)
  return { ...made, token: await openSessionFor(merchant.id, made.customer) }
}

async function receiptOf(token: string, intent: string): Promise<string[]> {
  const session = await openedSession(token)
  const found = await loadReceipt(session, intent)
  if (!found.ok || found.value.receipt.status !== 'done') throw new Error('There is no receipt')
  const { receipt, current, openInvoices, method } = found.value
  return receiptTexts({ session, receipt, subscription: current, openInvoices, method }).texts
}

it('keeping brings back the term that the cancellation had cut short', async () => {
  const { token, customer, subscription, periodEnd, term } = await withTerm()
  const cancelled = await sendForm(cancelAction, { token, subscription, feedback: 'unused', comment: 'too early' })
  expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({
    cancel_at: periodEnd,
    cancel_at_period_end: true,
  })
  const view = await loadKeep(await openedSession(token), subscription)
  expect(view).toMatchObject({ ok: true, value: { refused: null, term: new Date(term * 1000) } })

  const kept = await sendForm(keepAction, { token, subscription })
  expect(kept.to).toBe(`?done=${kept.intent}`)
  expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({
    cancel_at: term,
    cancel_at_period_end: false,
    cancellation_details: { feedback: null, comment: null },
  })
  await harness.expectInStep(customer)
  expect(await receiptOf(token, kept.intent)).toEqual([
    expect.stringMatching(/^Your subscription runs until .+, as agreed/),
  ])
  expect(await receiptOf(token, cancelled.intent)).toEqual([
    expect.stringMatching(/has been kept since: it runs until/),
  ])
  // It is the merchant's term again, which is not the customer's to lengthen.
  expect((await sendForm(keepAction, { token, subscription })).state).toMatchObject({ code: 'fixed_term' })
})

it('brings back the end of the merchant’s schedule, which the cancellation had released', async () => {
  const made = await sold()
  const { id } = await stripe.subscriptionSchedules.create({ from_subscription: made.subscription })
  const { phases } = await stripe.subscriptionSchedules.retrieve(id)
  const [phase] = phases
  const price = phase?.items[0]?.price
  await stripe.subscriptionSchedules.update(id, {
    end_behavior: 'cancel',
    phases: [
      {
        items: [{ price: String(price) }],
        start_date: phase?.start_date,
        end_date: made.term,
        proration_behavior: 'none',
      },
    ],
  })
  const { token, subscription, term } = await begin(made)
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBe(term)
  await sendForm(cancelAction, { token, subscription })
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBe(made.periodEnd)
  await sendForm(keepAction, { token, subscription })
  expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ cancel_at: term, schedule: null })
})

it('the term comes back though Stripe fails at first, and stays lifted where the merchant has lifted it', async () => {
  const { token, subscription, term } = await withTerm()
  await sendForm(cancelAction, { token, subscription })
  harness.proxy.before = (call) => (call.startsWith('POST /v1/subscriptions') ? { status: 500 } : undefined)
  const { intent } = await sendForm(keepAction, { token, subscription })
  harness.proxy.before = () => undefined
  await finishIntent(intentKinds, merchant.id, intent)
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBe(term)

  await sendForm(cancelAction, { token, subscription })
  await stripe.subscriptions.update(subscription, { cancel_at: '' })
  await sendForm(keepAction, { token, subscription })
  expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBeNull()
})

it('what waits for Stripe is told on the overview until it is done', async () => {
  const { token, subscription } = await openCustomer(harness, 'active')
  const owner = await openedSession(token)
  const waiting = async () => {
    const portal = await loadPortal(owner)
    if (!portal.ok) throw new Error(portal.code)
    return portal.value.requests.filter(({ waits }) => waits)
  }
  expect(await waiting()).toEqual([])
  harness.proxy.before = () => 'reset'
  const { intent } = await sendForm(cancelAction, { token, subscription })
  harness.proxy.before = () => undefined
  expect(await waiting()).toMatchObject([{ kind: 'cancel', subscriptionId: subscription }])
  await finishIntent(intentKinds, merchant.id, intent)
  expect(await waiting()).toEqual([])
})
