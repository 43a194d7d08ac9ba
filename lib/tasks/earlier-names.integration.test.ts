import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadOverview } from '@/lib/console/overview/load-overview'
import { overviewPeriod } from '@/lib/console/overview/overview-range'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import type { MailAbout } from '@/lib/mail/customer-mail'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { loadPayment } from '@/lib/mirror/load-payment'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { announcePortalEvent } from '@/lib/worker/announce-portal-event'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { cancelAction } from './cancel/action'
import { finishIntent } from './engine/finish-intent'
import { keepAction } from './keep/action'
import { intentKinds } from './kinds'
import { payAction } from './pay/action'
import { choosePaymentMethodAction } from './payment-method/choose/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness
const away = () => void (harness.proxy.before = () => 'reset')

beforeEach(() => void (harness.proxy.before = () => undefined))

/** The intent as an earlier release has stored it. */
const renamed = (id: string, kind: string) => db.intent.updateMany({ where: { id }, data: { kind } })

describe('what an earlier release has stored', () => {
  it('is carried out, in its order with what is asked for now, and its receipt is there', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'active')
    away()
    const { intent } = await sendForm(cancelAction, { token, subscription })
    await renamed(intent, 'cancel_subscription')
    harness.proxy.before = () => undefined
    const again = await sendForm(cancelAction, { token, subscription, intent })
    expect(again.to).toBe(`/receipts/${intent}`)
    const owner = { merchantId: merchant.id, customerId: customer }
    expect(await loadReceipt({ ...owner, onBehalfOf: null }, intent)).toMatchObject({
      value: { receipt: { kind: 'cancel', status: 'done' } },
    })
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).not.toBeNull()
    expect((await sendForm(keepAction, { token, subscription })).to).toMatch(/^\?done=/)
  })

  it('is finished by its job', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'cancel_scheduled')
    away()
    const { intent } = await sendForm(keepAction, { token, subscription })
    await renamed(intent, 'keep_subscription')
    harness.proxy.before = () => undefined
    await finishIntent(intentKinds, merchant.id, intent)
    expect(await stripe.subscriptions.retrieve(subscription)).toMatchObject({ cancel_at: null })
    await harness.expectInStep(customer)
  })

  it('is carried out before a later choice of payment method', async () => {
    const { customer, token } = await openCustomer(harness, 'active')
    const [first, second] = await Promise.all(
      ['pm_card_visa', 'pm_card_mastercard'].map((card) => stripe.paymentMethods.attach(card, { customer })),
    )
    await syncCustomer(merchant, customer)
    away()
    const { intent } = await sendForm(choosePaymentMethodAction, { token, paymentMethod: first?.id ?? '' })
    await renamed(intent, 'set_default_payment_method')
    harness.proxy.before = () => undefined
    await sendForm(choosePaymentMethodAction, { token, paymentMethod: second?.id ?? '' })
    expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ status: 'done' })
    const found = await stripe.customers.retrieve(customer)
    expect(found.deleted ? null : found.invoice_settings.default_payment_method).toBe(second?.id)
  })

  it('is told of as paid, once the mirror knows it', async () => {
    const { customer, token } = await openCustomer(harness, 'past_due')
    const { id: card } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    const {
      data: [due],
    } = await stripe.invoices.list({ customer, status: 'open' })
    await syncCustomer(merchant, customer)
    const { intent } = await sendForm(payAction, { token, invoice: due?.id ?? '', paymentMethod: card })
    await renamed(intent, 'pay_invoice')
    await db.portalEvent.deleteMany({ where: { customerId: customer, type: 'invoice.paid' } })
    await syncCustomer(merchant, customer)
    expect(await db.portalEvent.count({ where: { customerId: customer, type: 'invoice.paid' } })).toBe(1)
    const payment = await loadPayment({ merchantId: merchant.id, customerId: customer, onBehalfOf: null }, intent)
    expect(payment).toMatchObject({ value: { kind: 'pay', invoices: [{ progress: { state: 'paid' } }] } })
  })

  it('is counted in the overview with what is stored now', async () => {
    await db.intent.deleteMany({ where: { merchantId: merchant.id } })
    const { subscription, token } = await openCustomer(harness, 'active')
    const { intent } = await sendForm(cancelAction, { token, subscription })
    await sendForm(keepAction, { token, subscription })
    await sendForm(cancelAction, { token, subscription })
    await renamed(intent, 'cancel_subscription')
    const found = await db.merchant.findUniqueOrThrow({ where: { id: merchant.id } })
    const now = new Date()
    const period = overviewPeriod('12m', now, found.timeZone)
    const { parts } = await loadOverview({ merchant: found, now, period } as Parameters<typeof loadOverview>[0])
    const sum = (name: 'asked' | 'kept') => parts.reduce((all, part) => all + part[name], 0)
    expect([sum('asked'), sum('kept')]).toEqual([2, 1])
  })
})

describe('beside an instance or a worker of an earlier release, a request is mailed once', () => {
  const mailsOf = (customerId: string) =>
    db.customerMail.findMany({ where: { customerId, kind: 'cancellation_received' } })

  it('if that worker mails when it announces the request', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'active')
    away()
    const { intent } = await sendForm(cancelAction, { token, subscription })
    const { id, data } = await db.portalEvent.findFirstOrThrow({ where: { cause: `intent:${intent}:received` } })
    const about = { kind: 'cancellation_received', input: data } as unknown as MailAbout
    await queueCustomerMail(pool(), {
      ...about,
      merchantId: merchant.id,
      customerId: customer,
      cause: `portal-event:${id}`,
      now: new Date(),
    })
    harness.proxy.before = () => undefined
    await finishIntent(intentKinds, merchant.id, intent)
    expect(await mailsOf(customer)).toHaveLength(1)
  })

  it('in words that such a worker can read too, should it send the mail', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'active')
    await sendForm(cancelAction, { token, subscription })
    // The older worker's schema asks for both.
    expect(await mailsOf(customer)).toMatchObject([{ input: { subscription, reference: expect.any(String) } }])
  })

  it('if that instance carries it out without a mail', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'active')
    const { intent } = await sendForm(cancelAction, { token, subscription })
    const { id } = await db.portalEvent.findFirstOrThrow({ where: { cause: `intent:${intent}:received` } })
    await announcePortalEvent(merchant.id, id, { ownMail: true })
    await announcePortalEvent(merchant.id, id, { ownMail: false })
    expect(await mailsOf(customer)).toHaveLength(1)
    await db.customerMail.deleteMany({ where: { customerId: customer } })
    await announcePortalEvent(merchant.id, id, { ownMail: true })
    expect(await mailsOf(customer)).toEqual([])
    await announcePortalEvent(merchant.id, id, { ownMail: false })
    expect(await mailsOf(customer)).toMatchObject([{ status: 'queued', input: { stage: 'done' } }])
  })
})
