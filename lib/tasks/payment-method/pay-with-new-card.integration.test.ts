import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { deliverSuccess } from '@/scripts/testing/portal/deliver-success'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { oweMore } from '@/scripts/testing/portal/owe-more'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { setUpPayments } from '@/scripts/testing/portal/set-up-payments'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { answerReturn } from '../answer-return'
import { finishIntent } from '../engine/finish-intent'
import { intentKinds } from '../kinds'
import { addPaymentMethodAction } from './add/action'
import { beginPaymentAction } from './add/begin-payment-action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, open, answerBank, defaultOf, openInvoice, outcomeOf, chargesOf } = setUpPayments()

const methodOf = async (payment: string) => (await stripe.paymentIntents.retrieve(payment)).payment_method
const query = (fields: Record<string, string>) => new URLSearchParams(fields)

describe('a new card for an invoice', () => {
  it('that always asks its bank pays and is stored with one question', async () => {
    const { token, customer, subscription } = await open('past_due')
    const invoice = await openInvoice(customer)
    const asked = await enterCard(stripe, { token, card: 'pm_card_authenticationRequired', invoice })
    expect((await stripe.invoices.retrieve(invoice)).status).toBe('open')
    await answerBank(asked.setupIntent, 'complete')
    expect(await sendCall(addPaymentMethodAction, { token, invoice, ...asked })).toEqual({
      ok: true,
      value: { goTo: `/portal/${token}?done=${asked.intent}` },
    })
    expect(await outcomeOf(asked.intent)).toMatchObject({ outcome: { invoices: [{ id: invoice, state: 'paid' }] } })
    expect((await stripe.subscriptions.retrieve(subscription)).default_payment_method).toBe(await defaultOf(customer))
    const questions = await stripe.events.list({ type: 'payment_intent.requires_action', limit: 100 })
    expect(
      questions.data.filter(({ data }) => (data.object as { customer?: string }).customer === customer),
    ).toHaveLength(1)
    expect((await stripe.setupIntents.list({ customer })).data).toEqual([])
    await harness.expectInStep(customer)
  })

  it('that is declined for the invoice is not stored, and another pays by the same form', async () => {
    const { token, customer } = await open('past_due')
    const [invoice, before] = [await openInvoice(customer), await defaultOf(customer)]
    const intent = randomUUID()
    const enter = (card: string) => enterCard(stripe, { token, card, invoice, intent })
    await expect(enter('pm_card_chargeDeclined')).rejects.toMatchObject({ code: 'card_declined' })
    expect(await defaultOf(customer)).toBe(before)
    const { setupIntent } = await enter('pm_card_visa')
    expect(await sendCall(addPaymentMethodAction, { token, invoice, intent, setupIntent })).toMatchObject({ ok: true })
    expect((await stripe.invoices.retrieve(invoice)).status).toBe('paid')
  })

  it('begun in two tabs is the default whichever of them has paid', async () => {
    const { token, customer } = await open('past_due')
    const invoice = await openInvoice(customer)
    const paid = await enterCard(stripe, { token, card: 'pm_card_authenticationRequired', invoice })
    await sendCall(beginPaymentAction, { token, intent: randomUUID(), invoice })
    await answerBank(paid.setupIntent, 'complete')
    expect(await sendCall(addPaymentMethodAction, { token, invoice, ...paid })).toMatchObject({ ok: true })
    expect(await defaultOf(customer)).toBe(await methodOf(paid.setupIntent))
  })

  it('is the default once its bank’s page leads back', async () => {
    const { token, customer } = await open('past_due')
    const invoice = await openInvoice(customer)
    const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard', invoice })
    const back = query({ intent, invoice, payment_intent: setupIntent, redirect_status: 'succeeded' })
    expect(await answerReturn(token, back)).toBe(`/portal/${token}?done=${intent}`)
    expect(await defaultOf(customer)).toBe(await methodOf(setupIntent))
    const refused = query({ intent: randomUUID(), invoice, payment_intent: 'pi_1', redirect_status: 'failed' })
    expect(await answerReturn(token, refused)).toBe(
      `/portal/${token}/invoices/${invoice}/pay?problem=authentication_failed`,
    )
  })

  it('is the default by its event too, though the tab was closed', async () => {
    const { token, customer } = await open('past_due')
    const invoice = await openInvoice(customer)
    const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard', invoice })
    await deliverSuccess(merchant.id, stripe, setupIntent)
    await finishIntent(intentKinds, merchant.id, intent)
    expect(await defaultOf(customer)).toBe(await methodOf(setupIntent))
    expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({
      status: 'done',
      outcome: { invoices: [{ id: invoice, state: 'paid' }] },
    })
  })

  it('begun and left is no wish to be charged to what has paid later', async () => {
    const { token, customer } = await open('past_due')
    const invoice = await openInvoice(customer)
    const { id: old } = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    const before = await defaultOf(customer)
    const intent = randomUUID()
    const begun = await sendCall(beginPaymentAction, { token, intent, invoice })
    const [payment = ''] = begun.ok ? begun.value.clientSecret.split('_secret_') : []
    // As if it had been begun an hour after the method was stored.
    const later = new Date(Date.now() + 3_600_000).toISOString()
    await stripe.paymentIntents.update(payment, { metadata: { portico_begun: later } })
    await stripe.invoices.pay(invoice, { payment_method: old })
    await deliverSuccess(merchant.id, stripe, payment)
    expect(await db.intent.count({ where: { id: intent } })).toBe(0)
    expect(await defaultOf(customer)).toBe(before)
  })
})

describe('a new card beside what is due, on the page of the payment methods', () => {
  const invoicesOf = async (customer: string) =>
    (await stripe.invoices.list({ customer, limit: 100 })).data.map(({ id, status }) => ({ id, status }))

  async function openTwoDebts() {
    const made = await open('past_due')
    const [oldest, newer] = [await openInvoice(made.customer), await oweMore(stripe, made.customer)]
    await syncCustomer(merchant, made.customer)
    return { ...made, oldest, newer }
  }

  it('pays the oldest with the bank’s one question, and is then charged for the rest', async () => {
    const { token, customer, oldest, newer } = await openTwoDebts()
    const before = await chargesOf(customer)
    const form = { token, card: 'pm_card_authenticationRequiredOnSetup', invoice: oldest, shown: '2999 usd' }
    const asked = await enterCard(stripe, { ...form, rest: '2999 usd' })
    await answerBank(asked.setupIntent, 'complete')
    expect(await sendCall(addPaymentMethodAction, { token, ...asked })).toEqual({
      ok: true,
      value: { goTo: `/portal/${token}?done=${asked.intent}` },
    })
    expect(await outcomeOf(asked.intent)).toMatchObject({
      outcome: {
        invoices: [
          { id: oldest, state: 'paid' },
          { id: newer, state: 'paid' },
        ],
      },
    })
    expect(await chargesOf(customer)).toBe(before + 2)
    const questions = await stripe.events.list({ type: 'payment_intent.requires_action', limit: 100 })
    expect(
      questions.data.filter(({ data }) => (data.object as { customer?: string }).customer === customer),
    ).toHaveLength(1)
    await harness.expectInStep(customer)
  })

  it('asks once more only where the bank insists, and says so', async () => {
    const { token, oldest, newer } = await openTwoDebts()
    const asked = await enterCard(stripe, {
      token,
      card: 'pm_card_authenticationRequired',
      invoice: oldest,
      rest: '2999 usd',
    })
    await answerBank(asked.setupIntent, 'complete')
    expect(await sendCall(addPaymentMethodAction, { token, ...asked })).toEqual({
      ok: true,
      value: { goTo: `/portal/${token}/pay/${asked.intent}` },
    })
    expect(await outcomeOf(asked.intent)).toMatchObject({
      status: 'done',
      outcome: {
        invoices: [
          { id: oldest, state: 'paid' },
          { id: newer, state: 'requires_action' },
        ],
      },
    })
  })

  it('is not charged for more than the page told, and is the default all the same', async () => {
    const { token, customer, oldest, newer } = await openTwoDebts()
    const paid = await enterCard(stripe, { token, card: 'pm_card_mastercard', invoice: oldest, rest: '2998 usd' })
    await deliverSuccess(merchant.id, stripe, paid.setupIntent)
    await finishIntent(intentKinds, merchant.id, paid.intent)
    expect(await outcomeOf(paid.intent)).toMatchObject({
      status: 'done',
      outcome: { invoices: [{ id: oldest, state: 'paid' }] },
    })
    expect(await invoicesOf(customer)).toContainEqual({ id: newer, status: 'open' })
    expect(await defaultOf(customer)).toBe(await methodOf(paid.setupIntent))
  })

  it('whose debit the bank is processing is not debited twice', async () => {
    const { token, customer } = await open('past_due')
    const [invoice, before] = [await openInvoice(customer), await defaultOf(customer)]
    const entered = await enterCard(stripe, { token, card: 'pm_usBankAccount_success', invoice, rest: 'nothing' })
    expect(await sendCall(addPaymentMethodAction, { token, ...entered })).toMatchObject({ ok: true })
    expect(await outcomeOf(entered.intent)).toMatchObject({
      status: 'done',
      outcome: { invoices: [{ id: invoice, state: 'processing' }] },
    })
    expect(await defaultOf(customer)).not.toBe(before)
  })

  it('that does not pay is stored without paying, where the customer chooses that', async () => {
    const { token, customer, subscription } = await open('past_due')
    const [invoice, before] = [await openInvoice(customer), await chargesOf(customer)]
    const declined = enterCard(stripe, { token, card: 'pm_card_chargeCustomerFail', invoice, rest: 'nothing' })
    await expect(declined).rejects.toMatchObject({ code: 'card_declined' })
    const stored = await enterCard(stripe, { token, card: 'pm_card_chargeCustomerFail', shown: 'later' })
    expect(await sendCall(addPaymentMethodAction, { token, ...stored })).toEqual({
      ok: true,
      value: { goTo: `/portal/${token}?done=${stored.intent}` },
    })
    expect(await outcomeOf(stored.intent)).toMatchObject({ status: 'done', outcome: { invoices: [] } })
    expect((await stripe.subscriptions.retrieve(subscription)).default_payment_method).toBe(await defaultOf(customer))
    expect(await invoicesOf(customer)).toContainEqual({ id: invoice, status: 'open' })
    expect(await chargesOf(customer)).toBe(before)
  })

  it('leads back to the page it was entered on where its bank refuses', async () => {
    const { token, customer } = await open('past_due')
    const invoice = await openInvoice(customer)
    const form = { token, intent: randomUUID(), invoice, from: '/details', rest: 'nothing' }
    const begun = await sendCall(beginPaymentAction, form)
    const back = new URL(begun.ok ? begun.value.returnUrl : '').searchParams
    back.set('payment_intent', 'pi_1')
    back.set('redirect_status', 'failed')
    const from = encodeURIComponent(`/portal/${token}/details`)
    expect(await answerReturn(token, back)).toBe(
      `/portal/${token}/payment-method?problem=authentication_failed&from=${from}`,
    )
  })
})

describe('beginning to pay an invoice with a new card', () => {
  it('is not begun to be paid with a new card where the page showed less', async () => {
    const { token, customer } = await open('past_due')
    const form = { token, intent: randomUUID(), invoice: await openInvoice(customer) }
    expect(await sendCall(beginPaymentAction, { ...form, shown: '2998 usd' })).toMatchObject({
      code: 'preview_outdated',
    })
    expect(await sendCall(beginPaymentAction, { ...form, shown: '2999 usd' })).toMatchObject({ ok: true })
  })

  it('says so while Stripe fails, and goes well the next time', async () => {
    const { token, customer } = await open('past_due')
    const { data } = await stripe.invoices.list({ customer, status: 'open' })
    const pay = () => sendCall(beginPaymentAction, { token, intent: randomUUID(), invoice: data[0]?.id ?? '' })
    for (const path of ['GET /v1/invoices/', 'POST /v1/payment_intents/']) {
      harness.proxy.before = (call) => (call.startsWith(path) ? { status: 500 } : undefined)
      expect(await pay()).toMatchObject({ ok: false, code: 'stripe_failed' })
    }
    harness.proxy.before = () => undefined
    expect(await pay()).toMatchObject({ ok: true })
  })
})
