import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { finishIntent } from '@/lib/intents/finish-intent'
import type { ScenarioName } from '@/sandbox/scenarios'
import { control } from '@/sandbox/testing/control'
import { configureFeatures } from '@/scripts/testing/configure-features'
import { enterCard } from '@/scripts/testing/enter-card'
import { requestHeaders } from '@/scripts/testing/next-request'
import { openCustomer } from '@/scripts/testing/open-customer'
import { openSessionFor } from '@/scripts/testing/open-session-for'
import { sendCall } from '@/scripts/testing/send-call'
import { sendForm } from '@/scripts/testing/send-form'
import { setUpSync } from '@/scripts/testing/sync-harness'
import { beginCardSetup } from './begin-card-setup'
import { choosePaymentMethod } from './choose-payment-method'
import { completeCardSetup } from './complete-card-setup'
import { payInvoice } from './pay-invoice'
import { removePaymentMethod } from './remove-payment-method'
import { settlePayment } from './settle-payment'

vi.mock('next/headers', () => import('@/scripts/testing/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness

beforeEach(async () => {
  requestHeaders.set('origin', 'http://localhost:3999')
  await db.portalConfiguration.deleteMany({})
})

const open = (name: ScenarioName) => openCustomer(harness, name)

const answerBank = (id: string, outcome: 'complete' | 'fail') =>
  control(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'POST', `/authenticate/${id}`, { outcome })

const defaultOf = async (customer: string) => {
  const found = await stripe.customers.retrieve(customer)
  return found.deleted ? null : found.invoice_settings.default_payment_method
}
const openInvoice = async (customer: string) => (await stripe.invoices.list({ customer, status: 'open' })).data[0]?.id ?? ''
const outcomeOf = async (id: string) => (await db.intent.findFirst({ where: { id } }))
const chargesOf = async (customer: string) =>
  (await stripe.charges.list({ customer, limit: 100 })).data.filter(({ status }) => status === 'succeeded').length

describe('a new card', () => {
  it('is the one that is charged: for the customer and for every live subscription', async () => {
    const { token, customer } = await open('several_subscriptions')
    const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard' })
    const done = await sendCall(completeCardSetup, { token, intent, setupIntent })
    expect(done).toEqual({ ok: true, value: { goTo: `/portal/${token}/pay/${intent}` } })
    const method = await defaultOf(customer)
    const { data } = await stripe.subscriptions.list({ customer, status: 'all' })
    const live = data.filter(({ status }) => status !== 'canceled')
    expect(live.length).toBeGreaterThan(1)
    expect(live.map((subscription) => subscription.default_payment_method)).toEqual(live.map(() => method))
    expect(await outcomeOf(intent)).toMatchObject({ status: 'done', outcome: { paymentMethod: method, invoices: [] } })
    await harness.expectInStep(customer)
  })

  it('pays what a past-due subscription owes, once, though completed twice at once and again', async () => {
    const { token, customer, subscription } = await open('past_due')
    const before = await chargesOf(customer)
    const invoice = await openInvoice(customer)
    const form = { token, ...(await enterCard(stripe, { token, card: 'pm_card_visa' })) }
    await Promise.all([sendCall(completeCardSetup, form), sendCall(completeCardSetup, form)])
    await sendCall(completeCardSetup, form)
    expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('active')
    expect(await outcomeOf(form.intent)).toMatchObject({ outcome: { invoices: [{ id: invoice, state: 'paid' }] } })
    expect(await chargesOf(customer)).toBe(before + 1)
    await harness.expectInStep(customer)
  })

  it('that is stored but declined for what is due says why', async () => {
    const { token, customer, subscription } = await open('past_due')
    const form = { token, ...(await enterCard(stripe, { token, card: 'pm_card_chargeCustomerFail' })) }
    expect(await sendCall(completeCardSetup, form)).toMatchObject({ ok: true })
    expect(await outcomeOf(form.intent)).toMatchObject({
      status: 'done', outcome: { invoices: [{ state: 'declined', declineCode: 'generic_decline' }] },
    })
    expect((await stripe.subscriptions.retrieve(subscription)).default_payment_method).toBe(await defaultOf(customer))
    expect(await sendCall(completeCardSetup, form)).toMatchObject({ ok: true })
    await harness.expectInStep(customer)
  })

  it('entered to pay an invoice pays that one', async () => {
    const { token, customer } = await open('send_invoice')
    const invoice = await openInvoice(customer)
    const form = { token, ...(await enterCard(stripe, { token, card: 'pm_card_visa', invoice })) }
    expect(await sendCall(completeCardSetup, form)).toMatchObject({ ok: true })
    expect((await stripe.invoices.retrieve(invoice)).status).toBe('paid')
  })

  it('of someone else, of nobody, or made for something else, is refused and changes nothing', async () => {
    const [mine, theirs] = [await open('active'), await open('active')]
    const before = await defaultOf(mine.customer)
    const foreign = await enterCard(stripe, { token: theirs.token, card: 'pm_card_visa' })
    const { id: bare } = await stripe.setupIntents.create({ customer: mine.customer, payment_method: 'pm_card_visa', confirm: true, return_url: 'http://localhost/' })
    for (const setupIntent of [foreign.setupIntent, bare, 'seti_none']) {
      const answer = await sendCall(completeCardSetup, { token: mine.token, intent: randomUUID(), setupIntent })
      expect(answer).toMatchObject({ ok: false, code: 'not_found' })
    }
    expect(await defaultOf(mine.customer)).toBe(before)
    // Nor has it cost its owner anything.
    expect(await sendCall(completeCardSetup, { token: theirs.token, ...foreign })).toMatchObject({ ok: true })
  })

  it('whose 3-D Secure was left changes nothing', async () => {
    const { token, customer } = await open('active')
    const before = await defaultOf(customer)
    const form = { token, ...(await enterCard(stripe, { token, card: 'pm_card_authenticationRequired' })) }
    await answerBank(form.setupIntent, 'fail')
    expect(await sendCall(completeCardSetup, form)).toMatchObject({ ok: true })
    expect(await outcomeOf(form.intent)).toMatchObject({ status: 'failed', outcome: { code: 'authentication_failed' } })
    expect(await defaultOf(customer)).toBe(before)
  })

  it('cannot be begun for another’s invoice, a paid one, or where the merchant has switched it off', async () => {
    const [mine, theirs] = [await open('active'), await open('past_due')]
    const begin = (invoice: string) => sendCall(beginCardSetup, { token: mine.token, intent: randomUUID(), invoice, attempt: '1' })
    expect(await begin(await openInvoice(theirs.customer))).toMatchObject({ code: 'not_found' })
    expect(await begin('in_none')).toMatchObject({ code: 'not_found' })
    const { data: [paid] } = await stripe.invoices.list({ customer: mine.customer, status: 'paid' })
    expect(await begin(paid?.id ?? '')).toMatchObject({ code: 'already_paid' })
    await configureFeatures(merchant.id, { payment_method_update: { enabled: false } })
    expect(await begin('')).toMatchObject({ code: 'feature_disabled' })
    expect((await sendForm(removePaymentMethod, { token: mine.token, paymentMethod: 'pm_1' })).state).toMatchObject({ code: 'feature_disabled' })
    expect((await sendForm(choosePaymentMethod, { token: mine.token, paymentMethod: 'pm_1' })).state).toMatchObject({ code: 'feature_disabled' })
  })
})

describe('a stored payment method', () => {
  it('can be chosen, and the other removed after', async () => {
    const { customer, subscriptions: [subscription = ''] } = await harness.make('active')
    const first = String(await defaultOf(customer))
    const { id: second } = await stripe.paymentMethods.attach('pm_card_amex', { customer })
    const token = await openSessionFor(merchant.id, customer)
    expect((await sendForm(removePaymentMethod, { token, paymentMethod: first })).state).toMatchObject({ code: 'payment_method_in_use' })
    const chosen = await sendForm(choosePaymentMethod, { token, paymentMethod: second })
    expect(chosen.to).toBe(`/pay/${chosen.intent}`)
    expect(await defaultOf(customer)).toBe(second)
    expect((await stripe.subscriptions.retrieve(subscription)).default_payment_method).toBe(second)
    const removed = await sendForm(removePaymentMethod, { token, paymentMethod: first })
    expect(removed.to).toBe('/payment-method?done=removed')
    expect((await sendForm(removePaymentMethod, { token, paymentMethod: first, intent: removed.intent })).to).toBe('/payment-method?done=removed')
    expect((await stripe.customers.listPaymentMethods(customer)).data.map(({ id }) => id)).toEqual([second])
    expect((await sendForm(removePaymentMethod, { token, paymentMethod: second })).state).toMatchObject({ code: 'last_payment_method' })
    await harness.expectInStep(customer)
    expect(await db.auditEntry.findMany({ where: { customerId: customer, action: 'payment_method.remove' } })).toHaveLength(4)
  })

  it('of another customer, or none, is not found', async () => {
    const [mine, theirs] = [await open('active'), await open('active')]
    const foreign = String(await defaultOf(theirs.customer))
    for (const paymentMethod of [foreign, 'pm_none']) {
      expect((await sendForm(choosePaymentMethod, { token: mine.token, paymentMethod })).state).toMatchObject({ code: 'not_found' })
      expect((await sendForm(removePaymentMethod, { token: mine.token, paymentMethod })).state).toMatchObject({ code: 'not_found' })
    }
    expect(await defaultOf(theirs.customer)).toBe(foreign)
  })
})

describe('paying', () => {
  async function due(card: string) {
    const { customer, subscriptions: [subscription = ''] } = await harness.make('past_due')
    const { id: method } = await stripe.paymentMethods.attach(card, { customer })
    return { customer, subscription, method, invoice: await openInvoice(customer), token: await openSessionFor(merchant.id, customer) }
  }

  it('charges once, though sent twice at once, again, and from another tab', async () => {
    const { token, customer, subscription, method, invoice } = await due('pm_card_visa')
    const before = await chargesOf(customer)
    const form = { token, invoice, paymentMethod: method, intent: randomUUID(), scripted: '1' }
    const tabs = await Promise.all([sendForm(payInvoice, form), sendForm(payInvoice, form), sendForm(payInvoice, { ...form, intent: randomUUID() })])
    expect(tabs.map(({ to, intent }) => to === `/pay/${intent}`)).toEqual([true, true, true])
    expect((await sendForm(payInvoice, form)).to).toBe(`/pay/${form.intent}`)
    expect((await sendForm(payInvoice, { ...form, intent: randomUUID() })).state).toMatchObject({ code: 'already_paid' })
    expect(await chargesOf(customer)).toBe(before + 1)
    expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('active')
    await harness.expectInStep(customer)
  })

  it('with a card that is declined says why, and can be tried again', async () => {
    const { token, customer, method, invoice } = await due('pm_card_visa')
    await control(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'POST', `/payment_methods/${method}`, { behaves: 'insufficient_funds' })
    const form = { token, invoice, paymentMethod: method, scripted: '1' }
    const declined = await sendForm(payInvoice, form)
    expect(await outcomeOf(declined.intent)).toMatchObject({
      status: 'failed', outcome: { code: 'card_declined', declineCode: 'insufficient_funds' },
    })
    await control(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'POST', `/payment_methods/${method}`, { behaves: 'succeeds' })
    const paid = await sendForm(payInvoice, form)
    expect(await outcomeOf(paid.intent)).toMatchObject({ status: 'done', outcome: { state: 'paid' } })
    await harness.expectInStep(customer)
  })

  it.each(['1', ''])('that the bank asks about waits for the customer (scripted: "%s")', async (scripted) => {
    const { token, customer, method, invoice } = await due('pm_card_authenticationRequired')
    const sent = await sendForm(payInvoice, { token, invoice, paymentMethod: method, scripted })
    expect(await outcomeOf(sent.intent)).toMatchObject({ status: 'done', outcome: { state: 'requires_action' } })
    const { payments } = await stripe.invoices.retrieve(invoice, { expand: ['payments.data.payment.payment_intent'] })
    const intent = payments?.data[0]?.payment.payment_intent
    if (!intent || typeof intent === 'string') throw new Error('no payment')
    expect(intent.next_action?.type).toBe(scripted ? 'use_stripe_sdk' : 'redirect_to_url')
    await answerBank(intent.id, 'complete')
    expect(await sendCall(settlePayment, { token, intent: sent.intent })).toMatchObject({ ok: true })
    expect((await stripe.invoices.retrieve(invoice)).status).toBe('paid')
    await harness.expectInStep(customer)
  })

  it('another’s invoice, with another’s card, or one that does not exist, is not found', async () => {
    const [mine, theirs] = [await due('pm_card_visa'), await due('pm_card_visa')]
    const pay = (invoice: string, paymentMethod: string) => sendForm(payInvoice, { token: mine.token, invoice, paymentMethod })
    expect((await pay(theirs.invoice, mine.method)).state).toMatchObject({ code: 'not_found' })
    expect((await pay(mine.invoice, theirs.method)).state).toMatchObject({ code: 'not_found' })
    expect((await pay('in_none', mine.method)).state).toMatchObject({ code: 'not_found' })
    expect((await pay(mine.invoice, 'pm_none')).state).toMatchObject({ code: 'not_found' })
    expect((await pay('x', mine.method)).state).toMatchObject({ code: 'invalid_input' })
    expect((await stripe.invoices.retrieve(theirs.invoice)).status).toBe('open')
  })

  it('while Stripe is away is received, and done by the job', async () => {
    const { token, method, invoice } = await due('pm_card_visa')
    harness.proxy.before = () => ({ status: 503 })
    const { to, intent } = await sendForm(payInvoice, { token, invoice, paymentMethod: method, scripted: '1' })
    expect(to).toBe(`/pay/${intent}`)
    expect(await outcomeOf(intent)).toMatchObject({ status: 'received' })
    harness.proxy.before = () => undefined
    await finishIntent(merchant.id, intent)
    expect(await outcomeOf(intent)).toMatchObject({ status: 'done', outcome: { state: 'paid' } })
  })
})
