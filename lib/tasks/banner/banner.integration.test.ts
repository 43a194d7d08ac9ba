import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { db } from '@/lib/db/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { loadPortal } from '@/lib/mirror/load-portal'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { setUpPayments } from '@/scripts/testing/portal/set-up-payments'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { cancelAction } from '../cancel/action'
import { keepAction } from '../keep/action'
import { payAction } from '../pay/action'
import { addPaymentMethodAction } from '../payment-method/add/action'
import { removePaymentMethodAction } from '../payment-method/remove/action'
import { loadBanner } from './load-banner'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, open, openInvoice } = setUpPayments()

async function bannerOf(customerId: string, done: unknown, more: Partial<PortalSession> = {}) {
  const owner = { merchantId: merchant.id, customerId }
  const portal = await loadPortal({ ...owner, onBehalfOf: null })
  if (!portal.ok) throw new Error(portal.code)
  const reader = { locale: 'en', timeZone: 'UTC', now: harness.now, flow: null, readOnly: false } as const
  return loadBanner({ ...owner, ...reader, ...more } as PortalSession, portal.value, done)
}

it('tells what was paid with a new card, what goes on, and offers to remove the old card', async () => {
  const { token, customer } = await open('past_due')
  const invoice = await openInvoice(customer)
  const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard', invoice })
  await sendCall(addPaymentMethodAction, { token, intent, setupIntent, invoice })
  const banner = await bannerOf(customer, intent)
  expect(banner).toMatchObject({ tone: 'good', page: { path: `/pay/${intent}`, isReceipt: true } })
  expect(banner?.title).toMatch(/^Paid USD.29\.99\.$/)
  expect(banner?.texts.join(' ')).toMatch(
    /^Premium Monthly is active again; the next charge is on \d+ \w+ \d+\. Future payments will use Mastercard •••• 4444\.$/,
  )
  expect(banner?.replaced).toMatchObject({ last4: '0341' })
  expect(await bannerOf(customer, intent, { readOnly: true })).toMatchObject({ replaced: null })
  const removed = await sendForm(removePaymentMethodAction, { token, paymentMethod: String(banner?.replaced?.id) })
  expect(await bannerOf(customer, removed.intent)).toMatchObject({ title: 'Visa •••• 0341 has been removed.' })
})

it('tells what was paid now, and not what was paid of the invoice before', async () => {
  const { token, customer } = await open('past_due')
  const invoice = await openInvoice(customer)
  const { id: paymentMethod } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  const part = await stripe.paymentIntents.create({
    amount: 1000,
    currency: 'usd',
    customer,
    payment_method: paymentMethod,
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  })
  await stripe.invoices.attachPayment(invoice, { payment_intent: part.id })
  await syncCustomer(merchant, customer)
  const { intent } = await sendForm(payAction, { token, invoice, paymentMethod, scripted: '1' })
  expect(await stripe.invoices.retrieve(invoice)).toMatchObject({ status: 'paid', amount_paid: 2999 })
  expect((await bannerOf(customer, intent))?.title).toMatch(/^Paid USD.19\.99\.$/)
})

it('is only about the last thing that was done, a moment ago, by this customer', async () => {
  const { token, customer, subscription } = await open('cancel_scheduled')
  const kept = await sendForm(keepAction, { token, subscription })
  expect(await bannerOf(customer, kept.intent)).toMatchObject({
    title: 'You keep your subscription.',
    page: { path: `/receipts/${kept.intent}`, isReceipt: true },
  })
  const other = await open('active')
  for (const done of [undefined, 'x', ['a'], randomUUID()]) expect(await bannerOf(customer, done)).toBeNull()
  expect(await bannerOf(other.customer, kept.intent)).toBeNull()
  const where = { merchantId_id: { merchantId: merchant.id, id: String(kept.intent) } }
  const { completedAt } = await db.intent.findUniqueOrThrow({ where })
  const longAgo = new Date(Number(completedAt) - 31 * 60_000)
  await db.intent.update({ where, data: { completedAt: longAgo } })
  expect(await bannerOf(customer, kept.intent)).toBeNull()
  await db.intent.update({ where, data: { completedAt } })
  const cancelled = await sendForm(cancelAction, { token, subscription, feedback: '', comment: '' })
  expect(cancelled.to).toBe(`/receipts/${cancelled.intent}`)
  expect(await bannerOf(customer, kept.intent)).toBeNull()
  // A cancellation has its page of evidence.
  expect(await bannerOf(customer, cancelled.intent)).toBeNull()
})
