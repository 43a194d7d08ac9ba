import { expect, it, vi } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { cancellationOutcome } from '@/lib/billing/tasks/cancel/cancellation-outcome'
import { db } from '@/lib/db/client'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import { loadSubscription } from '@/lib/mirror/load-subscription'
import { configureFeatures } from '@/scripts/testing/portal/configure-features'
import { openCustomer, type OpenedCustomer } from '@/scripts/testing/portal/open-customer'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { finishIntent } from '../engine/finish-intent'
import { intentKinds } from '../kinds'
import { receiptTexts } from '../receipt-texts'
import { cancelAction } from './action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness

/** A customer whose payment failed, of a merchant who has chosen what a cancellation does about it. */
async function begin(stops_collection: boolean) {
  await db.portalConfiguration.deleteMany({})
  await configureFeatures(merchant.id, { subscription_cancel: { enabled: true, stops_collection } })
  return openCustomer(harness, 'past_due')
}

/** What the cancel page says about the open invoices. */
async function told({ token, subscription }: OpenedCustomer) {
  const session = await openSession(token)
  const found = session.ok && (await loadSubscription(session.value, subscription))
  if (!found || !found.ok || !session.ok) throw new Error('The page is not there')
  const { configuration, now } = session.value
  return cancellationOutcome(found.value.subscription, configuration, found.value.openInvoices, now).collection
}

async function receiptOf(token: string, intent: string): Promise<string[]> {
  const session = await openSession(token)
  const found = session.ok && (await loadReceipt(session.value, intent))
  if (!found || !found.ok || found.value.receipt.status !== 'done') throw new Error('There is no receipt')
  const { receipt, current, openInvoices, method } = found.value
  return receiptTexts({ session: session.value, receipt, subscription: current, openInvoices, method }).texts
}

async function openInvoices(subscription: string) {
  const { data } = await stripe.invoices.list({ subscription, status: 'open' })
  return data.map(({ auto_advance: collected }) => ({ collected }))
}

it('stops collecting with the cancellation where the merchant wants it', async () => {
  const made = await begin(true)
  expect(await told(made)).toBe('stops')
  const { intent } = await sendForm(cancelAction, made)
  expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ status: 'done' })
  expect((await stripe.subscriptions.retrieve(made.subscription)).cancel_at).not.toBeNull()
  expect(await openInvoices(made.subscription)).toEqual([{ collected: false }])
  await harness.expectInStep(made.customer)
  expect((await receiptOf(made.token, intent)).join(' ')).toMatch(
    /stays due, but it is no longer collected automatically/,
  )
})

it('goes on collecting until the end by default', async () => {
  const made = await begin(false)
  expect(await told(made)).toBe('continues')
  const { intent } = await sendForm(cancelAction, made)
  expect(await openInvoices(made.subscription)).toEqual([{ collected: true }])
  expect((await receiptOf(made.token, intent)).join(' ')).toMatch(/^Your subscription ends on .+ Still to be paid: /)
})

it('is not done before the collection has stopped too', async () => {
  const made = await begin(true)
  harness.proxy.before = (call) => (call.startsWith('POST /v1/invoices/') ? { status: 500 } : undefined)
  const { intent } = await sendForm(cancelAction, made)
  harness.proxy.before = () => undefined
  expect((await stripe.subscriptions.retrieve(made.subscription)).cancel_at).not.toBeNull()
  expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ status: 'received' })
  await finishIntent(intentKinds, merchant.id, intent)
  expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ status: 'done' })
  expect(await openInvoices(made.subscription)).toEqual([{ collected: false }])
})
