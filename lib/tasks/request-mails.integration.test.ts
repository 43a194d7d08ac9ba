import { setTimeout } from 'node:timers/promises'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { formatDate, formatMoney } from '@/lib/i18n'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { keepLease } from '@/lib/sync/lease/keep-lease'
import { takeLease } from '@/lib/sync/lease/take-lease'
import type { ScenarioName } from '@/sandbox/scenarios'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { sendOutbox } from '@/scripts/testing/portal/outbox'
import { setUpUpdates } from '@/scripts/testing/portal/set-up-updates'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { cancelAction } from './cancel/action'
import { finishIntent } from './engine/finish-intent'
import { keepAction } from './keep/action'
import { intentKinds } from './kinds'
import { payAction } from './pay/action'
import { addPaymentMethodAction } from './payment-method/add/action'
import { removePaymentMethodAction } from './payment-method/remove/action'
import { resubscribeAction } from './resubscribe/action'
import { resumeAction } from './resume/action'
import { updateAction } from './update/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, prices, retrieve, toYearly, toBasic } = setUpUpdates()

beforeEach(() => db.customerMail.deleteMany())

/** A customer with an address of their own. */
async function open(name: ScenarioName) {
  const opened = await openCustomer(harness, name)
  const { customer } = opened
  await stripe.customers.update(customer, { email: `${customer.toLowerCase()}@example.com`, preferred_locales: ['en'] })
  await syncCustomer(merchant, customer)
  return opened
}

const mailsTo = (customer: string) => sendOutbox(harness.sandboxUrl, merchant.id, customer)
const referenceOf = async (id: string) => (await db.intent.findFirstOrThrow({ where: { id } })).reference
const day = (seconds: number | null | undefined) =>
  formatDate(new Date((seconds ?? 0) * 1000), { locale: 'en', timeZone: 'UTC' })
const money = (amount: number | undefined) =>
  formatMoney({ amount: amount ?? 0, currency: 'usd' }, 'en').replace(/[\u00a0\u202f]/g, ' ')
const stripeAway = () => {
  harness.proxy.before = (call) => (call.startsWith('GET') ? undefined : { status: 500 })
}
const stripeBack = () => {
  harness.proxy.before = () => undefined
}

describe('the mail of', () => {
  it('a cancellation says when it ends and what is still charged, as Stripe holds it', async () => {
    const { token, subscription, customer } = await open('active')
    const { intent } = await sendForm(cancelAction, { token, subscription })
    const [mail, ...others] = await mailsTo(customer)
    expect(others).toEqual([])
    const end = day((await stripe.subscriptions.retrieve(subscription)).cancel_at)
    expect(mail?.subject).toBe('Your cancellation is confirmed: Premium Monthly')
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain(`Your subscription ends on ${end}`)
      expect(part).toContain('No more charges will be made.')
      expect(part).toContain(await referenceOf(intent))
      expect(part).toContain('USD 29.99 per month')
    }
    expect(mail?.text).toContain(`Effective: ${end}`)
    expect(mail?.text).not.toContain('keep trying')
  })

  it('keeping, resuming and subscribing again says how it goes on', async () => {
    const kept = await open('cancel_scheduled')
    await sendForm(keepAction, kept)
    const [keeping] = await mailsTo(kept.customer)
    const { items } = await stripe.subscriptions.retrieve(kept.subscription)
    expect(keeping?.subject).toBe('You keep your subscription: Premium Monthly')
    expect(keeping?.text).toContain(`renews on ${day(items.data[0]?.current_period_end)}`)

    const paused = await open('paused')
    await sendForm(resumeAction, paused)
    const [resuming] = await mailsTo(paused.customer)
    expect(resuming?.subject).toBe('Your subscription is resumed: Premium Monthly')
    expect(resuming?.text).toContain('Your subscription renews on')

    const ended = await open('canceled')
    await sendForm(resubscribeAction, ended)
    const [returning] = await mailsTo(ended.customer)
    const { data } = await stripe.subscriptions.list({ customer: ended.customer, expand: ['data.latest_invoice'] })
    const invoice = data[0]?.latest_invoice
    expect(returning?.subject).toBe('You are subscribed again: Basic Monthly')
    expect(returning?.text).toContain(
      `${money(typeof invoice === 'object' ? invoice?.amount_paid : 0)} has been charged.`,
    )
  })

  it('subscribing again says that it waits where its first payment does', async () => {
    const { token, subscription, customer } = await open('canceled')
    const { id: paymentMethod } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
    await syncCustomer(merchant, customer)
    await sendForm(resubscribeAction, { token, subscription, paymentMethod })
    const { data } = await stripe.subscriptions.list({ customer })
    expect(data[0]?.status).toBe('incomplete')
    const [mail] = await mailsTo(customer)
    expect(mail?.subject).toBe('We have received your order: Basic Monthly')
    expect(mail?.text).toContain('The first payment is still to be completed: your subscription starts with it.')
    expect(mail?.text).toContain('Complete payment:')
  })

  it('a change of plan names plan, price, date and what was charged', async () => {
    const dearer = await open('active')
    await sendForm(updateAction, { ...dearer, price: prices.yearly, ...toYearly })
    const [atOnce] = await mailsTo(dearer.customer)
    const { latest_invoice: invoice, items } = await retrieve(dearer.subscription)
    const amount = items.data[0]?.price.unit_amount ?? 0
    expect(atOnce?.subject).toMatch(/^Your change of plan is confirmed: /)
    expect(atOnce?.text).toContain(`Price: ${money(amount)} per year`)
    expect(atOnce?.text).toContain(`${money(typeof invoice === 'object' ? invoice?.amount_paid : 0)} has been charged.`)

    const cheaper = await open('active')
    await sendForm(updateAction, { ...cheaper, price: prices.basic, ...toBasic })
    const [later] = await mailsTo(cheaper.customer)
    const at = day((await retrieve(cheaper.subscription)).items.data[0]?.current_period_end)
    expect(later?.text).toContain(`On ${at} you change to Basic Monthly: USD 9.99 per month.`)
    expect(later?.text).toContain('New plan: Basic Monthly')
    expect(later?.text).toContain(`Effective: ${at}`)
  })

  it('a change that waits for its payment says so, asks for no money, and is confirmed once it is paid', async () => {
    const { token, subscription, customer } = await open('active')
    const { id: declining } = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: declining } })
    await stripe.subscriptions.update(subscription, { default_payment_method: declining })
    await syncCustomer(merchant, customer)
    await sendForm(updateAction, { token, subscription, price: prices.yearly, ...toYearly })
    const { latest_invoice: latest, pending_update: pending } = await retrieve(subscription)
    const invoice = typeof latest === 'object' ? (latest?.id ?? '') : ''
    const failed = { kind: 'payment_failed', input: { invoice } } as const
    const cause = { merchantId: merchant.id, customerId: customer, cause: 'event:failed', now: new Date() }
    await queueCustomerMail(pool(), { ...failed, ...cause })
    const [waiting, ...others] = await mailsTo(customer)
    expect(others).toEqual([])
    expect(waiting?.subject).toBe('Your change of plan waits for its payment: Premium Monthly')
    expect(waiting?.text).toContain(`That is possible until ${day(pending?.expires_at)}`)
    const { id: paymentMethod } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await syncCustomer(merchant, customer)
    await sendForm(payAction, { token, invoice, paymentMethod, scripted: '1' })
    const [confirmed] = await mailsTo(customer)
    expect(confirmed?.subject).toMatch(/^Your change of plan is confirmed: /)
    expect((await retrieve(subscription)).pending_update).toBeNull()
  })

  it('a new payment method says what it was charged, and one of a removal that it is gone', async () => {
    const { token, customer } = await open('past_due')
    await sendCall(addPaymentMethodAction, { token, ...(await enterCard(stripe, { token, card: 'pm_card_visa' })) })
    const [added] = await mailsTo(customer)
    expect(added?.subject).toBe('Your payment method has been changed')
    expect(added?.text).toContain('Visa •••• 4242 is stored, and your subscriptions are charged to it from now on.')
    const { data: invoices } = await stripe.invoices.list({ customer, limit: 1 })
    expect(invoices[0]?.status).toBe('paid')
    expect(added?.text).toMatch(new RegExp(`Invoice of .* paid: ${money(invoices[0]?.amount_paid)}`))
    const { data: methods } = await stripe.paymentMethods.list({ customer })
    const old = methods.at(-1)?.id ?? ''
    await sendForm(removePaymentMethodAction, { token, paymentMethod: old })
    const [removed] = await mailsTo(customer)
    expect(removed?.subject).toBe('The payment method has been removed')
    expect(removed?.text).toMatch(/\w+ •••• \d{4} has been removed\./)
    expect((await stripe.paymentMethods.retrieve(old)).customer).toBeNull()
  })
})

describe('a request that Stripe could not be asked', () => {
  it('is mailed as received, and again when the job has done it', async () => {
    const { token, subscription, customer } = await open('active')
    stripeAway()
    const { intent } = await sendForm(cancelAction, { token, subscription })
    expect(await mailsTo(customer)).toEqual([])
    await expect(finishIntent(intentKinds, merchant.id, intent)).rejects.toThrow()
    await expect(finishIntent(intentKinds, merchant.id, intent)).rejects.toThrow()
    const received = await mailsTo(customer)
    expect(received.map(({ subject }) => subject)).toEqual(['We have received your cancellation: Premium Monthly'])
    expect(received[0]?.text).toContain('It has not been carried out yet')
    stripeBack()
    await finishIntent(intentKinds, merchant.id, intent)
    const [done] = await mailsTo(customer)
    const end = day((await stripe.subscriptions.retrieve(subscription)).cancel_at)
    expect(done?.text).toContain(`Your subscription ends on ${end}`)
  })

  it('and was undone since is mailed as what became of it', async () => {
    const { token, subscription, customer } = await open('active')
    stripeAway()
    await sendForm(cancelAction, { token, subscription })
    const keep = await sendForm(keepAction, { token, subscription })
    stripeBack()
    await finishIntent(intentKinds, merchant.id, keep.intent)
    expect((await stripe.subscriptions.retrieve(subscription)).cancel_at).toBeNull()
    expect((await mailsTo(customer)).map(({ subject }) => subject)).toEqual([
      'You keep your subscription: Premium Monthly',
    ])
  })

  it('and is refused for good is mailed as such', async () => {
    const { token, subscription, customer } = await open('canceled')
    stripeAway()
    const { intent } = await sendForm(resubscribeAction, { token, subscription })
    const { items } = await stripe.subscriptions.retrieve(subscription)
    await stripe.prices.update(items.data[0]?.price.id ?? '', { active: false })
    stripeBack()
    await db.intent.updateMany({ where: { id: intent }, data: { receivedAt: new Date(Date.now() - 60_000) } })
    await finishIntent(intentKinds, merchant.id, intent)
    await stripe.prices.update(items.data[0]?.price.id ?? '', { active: true })
    const [mail] = await mailsTo(customer)
    expect(mail?.subject).toBe('You could not be subscribed again: Basic Monthly')
    expect(mail?.text).toContain('no longer offered')
  })

  it('and pays an invoice that then needs the bank’s confirmation is mailed with the way to it', async () => {
    const { token, customer } = await open('past_due')
    const { data } = await stripe.invoices.list({ customer, status: 'open' })
    const { id: paymentMethod } = await stripe.paymentMethods.attach('pm_card_threeDSecure2Required', { customer })
    await syncCustomer(merchant, customer)
    stripeAway()
    const form = { token, invoice: data[0]?.id ?? '', paymentMethod, scripted: '1' }
    const { intent } = await sendForm(payAction, form)
    stripeBack()
    await db.intent.updateMany({ where: { id: intent }, data: { receivedAt: new Date(Date.now() - 60_000) } })
    await finishIntent(intentKinds, merchant.id, intent)
    const [mail] = await mailsTo(customer)
    expect(mail?.subject).toBe('Your bank asks you to confirm the payment')
    expect(mail?.text).toContain('Complete payment:')
  })
})

it('is not held back by a sync that was asked for before and ran after', async () => {
  const { token, subscription, customer } = await open('active')
  await sendForm(cancelAction, { token, subscription })
  const asked = new Date()
  const lease = await takeLease({ merchantId: merchant.id, customerId: customer }, 0)
  if (!lease) throw new Error('the lease is taken')
  let syncing: Promise<unknown> | undefined
  await keepLease(lease, async () => {
    syncing = syncCustomer(merchant, customer)
    await setTimeout(50)
    await db.intent.updateMany({ where: { customerId: customer }, data: { completedAt: new Date() } })
  })
  await syncing
  const [intent] = await db.intent.findMany({ where: { customerId: customer } })
  expect(intent?.completedAt?.getTime()).toBeGreaterThan(asked.getTime())
  expect(await mailsTo(customer)).toHaveLength(1)
})

it('waits for the mirror, and then says what the intent knows', async () => {
  const { token, subscription, customer } = await open('active')
  await sendForm(cancelAction, { token, subscription })
  const whose = { merchantId_id: { merchantId: merchant.id, id: customer } }
  await db.customer.update({ where: whose, data: { syncedAt: new Date(0) } })
  expect(await mailsTo(customer)).toEqual([])
  expect(await db.customerMail.findMany({ where: { customerId: customer } })).toMatchObject([{ status: 'queued' }])
  await db.intent.updateMany({
    where: { customerId: customer },
    data: { completedAt: new Date(Date.now() - 600_000) },
  })
  const [mail] = await mailsTo(customer)
  const end = day((await stripe.subscriptions.retrieve(subscription)).cancel_at)
  expect(mail?.text).toContain(`Your subscription ends on ${end}`)
})
