import { randomUUID } from 'node:crypto'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { shownValue } from '@/lib/forms/shown-charge'
import { loadReceipt } from '@/lib/mirror/load-receipt'
import type { Stripe } from '@/lib/stripe/client/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import type { ScenarioName } from '@/sandbox/scenarios'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { receiptTexts } from '../receipt-texts'
import { resubscribeAction } from './action'
import { previewResubscribe } from './preview'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness

const open = (name: ScenarioName) => openCustomer(harness, name)

/** The same, ended at once. */
async function ended(name: ScenarioName) {
  const {
    customer,
    subscriptions: [subscription = ''],
  } = await harness.make(name)
  await stripe.subscriptions.cancel(subscription)
  return { customer, subscription, token: await openSessionFor(merchant.id, customer) }
}

async function subscriptionsOf(customer: string) {
  const { data } = await stripe.subscriptions.list({ customer, status: 'all', limit: 100 })
  return data
}

const successors = async (customer: string, of: string) =>
  (await subscriptionsOf(customer)).filter(({ metadata }) => metadata.portico_resubscribed_from === of)

/** Sends the form with what its page shows. */
async function resubscribe(form: Parameters<typeof sendForm>[1] & { subscription: string }) {
  const preview = await previewResubscribe(merchant, form.subscription)
  const { currency } = await stripe.subscriptions.retrieve(form.subscription)
  const shown = preview.ok ? (preview.value.charge?.amountDue ?? { amount: 0, currency }) : null
  return sendForm(resubscribeAction, { shown: shownValue(shown), ...form })
}

async function receiptOf(customerId: string, intent: string) {
  const receipt = await loadReceipt({ merchantId: merchant.id, customerId, onBehalfOf: null }, intent)
  return receipt.ok ? receipt.value : receipt.code
}

describe('subscribing again', () => {
  it('begins one subscription to the same, charged at once, and the receipt knows it', async () => {
    const { customer, subscription, token } = await ended('active')
    const preview = await previewResubscribe(merchant, subscription)
    const { to, intent } = await resubscribe({ token, subscription })
    expect(to).toBe(`?done=${intent}`)
    const [again, ...others] = await successors(customer, subscription)
    expect(others).toEqual([])
    expect(again).toMatchObject({ status: 'active', currency: 'usd' })
    const {
      data: [invoice],
    } = await stripe.invoices.list({ subscription: again?.id ?? '' })
    expect(invoice).toMatchObject({ status: 'paid' })
    expect(preview).toMatchObject({
      ok: true,
      value: { charge: { amountDue: { amount: BigInt(invoice?.amount_paid ?? 0) } } },
    })
    await harness.expectInStep(customer)
    expect(await receiptOf(customer, intent)).toMatchObject({
      receipt: { status: 'done', mirrored: true },
      subscription: { id: subscription },
      current: { id: again?.id },
    })
  })

  it('is one though sent twice at once, once more later, and asked for in another tab', async () => {
    const { customer, subscription, token } = await ended('active')
    const form = { token, subscription, intent: randomUUID() }
    const sent = await Promise.all([resubscribe(form), resubscribe(form), resubscribe({ token, subscription })])
    sent.push(await resubscribe(form), await resubscribe({ token, subscription }))
    // A tab may lead to what the other one had asked for already.
    const done = sent.map(({ intent }) => `?done=${intent}`)
    for (const { to } of sent) expect(done).toContain(to)
    expect((await successors(customer, subscription)).length).toBe(1)
  })

  it('is possible again after the second one has ended too', async () => {
    const { customer, subscription, token } = await ended('active')
    await resubscribe({ token, subscription })
    const [again] = await successors(customer, subscription)
    await stripe.subscriptions.cancel(again?.id ?? '')
    await syncCustomer(merchant, customer)
    await resubscribe({ token, subscription })
    expect((await successors(customer, subscription)).map(({ status }) => status).toSorted()).toEqual([
      'active',
      'canceled',
    ])
  })

  it.each(['several_items', 'yen', 'taxed', 'send_invoice'] as const)(
    'keeps items, quantities, currency and terms of %s',
    async (name) => {
      const { customer, subscription, token } = await ended(name)
      const before = await stripe.subscriptions.retrieve(subscription)
      const { intent } = await resubscribe({ token, subscription })
      expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ status: 'done' })
      const [after] = await successors(customer, subscription)
      const terms = (each: Stripe.Subscription | undefined) => ({
        items: each?.items.data.map(({ price, quantity }) => [price.id, quantity]),
        currency: each?.currency,
        method: each?.collection_method,
        days: each?.days_until_due,
        taxes: each?.default_tax_rates?.map(({ id }) => id),
        metadata: each?.metadata.portico_resubscribed_from ?? null,
      })
      expect(terms(after)).toEqual({ ...terms(before), metadata: subscription })
      await harness.expectInStep(customer)
    },
  )

  it('charges the card that was chosen, and no other’s', async () => {
    const [{ customer, subscription, token }, stranger] = [await ended('active'), await open('active')]
    const other = await stripe.paymentMethods.attach('pm_card_mastercard', { customer })
    const {
      data: [foreign],
    } = await stripe.paymentMethods.list({ customer: stranger.customer })
    await syncCustomer(merchant, customer)
    expect((await resubscribe({ token, subscription, paymentMethod: foreign?.id ?? '' })).state).toMatchObject({
      code: 'not_found',
    })
    await resubscribe({ token, subscription, paymentMethod: other.id })
    const [again] = await successors(customer, subscription)
    expect(again).toMatchObject({ status: 'active', default_payment_method: other.id })
  })

  it.each([
    ['pm_card_threeDSecure2Required', true],
    ['pm_card_chargeCustomerFail', false],
  ])('with %s leads to the first invoice’s payment', async (card, confirms) => {
    const { customer, subscription, token } = await ended('active')
    const method = await stripe.paymentMethods.attach(card, { customer })
    await syncCustomer(merchant, customer)
    const { to } = await resubscribe({ token, subscription, paymentMethod: method.id })
    const [again] = await successors(customer, subscription)
    expect(again?.status).toBe('incomplete')
    expect(to).toBe(`/invoices/${String(again?.latest_invoice)}/pay`)
    expect(await db.invoice.findFirst({ where: { id: String(again?.latest_invoice) } })).toMatchObject({
      status: 'open',
      requiresAction: confirms,
    })
    // A second click finds the one begun, and leads to the same payment.
    expect((await resubscribe({ token, subscription })).to).toBe(to)
    expect((await successors(customer, subscription)).length).toBe(1)
  })

  it('by a bank debit leads to the overview, which says that it is under way and asks for nothing', async () => {
    const { customer, subscription, token } = await ended('active')
    const debit = await stripe.paymentMethods.attach('pm_usBankAccount_success', { customer })
    await syncCustomer(merchant, customer)
    const { to, intent } = await resubscribe({ token, subscription, paymentMethod: debit.id })
    expect(to).toBe(`?done=${intent}`)
    const found = await loadReceipt({ merchantId: merchant.id, customerId: customer, onBehalfOf: null }, intent)
    if (!found.ok || found.value.receipt.status !== 'done') throw new Error('no receipt')
    const { receipt, current, ...facts } = found.value
    const session = { locale: 'en', timeZone: 'UTC', now: harness.now } as const
    const told = receiptTexts({ session, ...facts, receipt, subscription: current })
    expect(told).toMatchObject({ invoice: null })
    expect(told.texts.join(' ')).toMatch(/Processing, until about \d/)
  })

  it('says plainly when the price is no longer offered, here or only at Stripe, and begins nothing', async () => {
    const { customer, subscription, token } = await ended('active')
    const price = (await stripe.subscriptions.retrieve(subscription)).items.data[0]?.price
    await stripe.prices.update(price?.id ?? '', { active: false })
    onTestFinished(async () => void (await stripe.prices.update(price?.id ?? '', { active: true })))
    // The mirror has not heard of it yet: Stripe says no.
    const { to, intent } = await resubscribe({ token, subscription })
    expect(to).toBe(`/receipts/${intent}`)
    expect(await receiptOf(customer, intent)).toMatchObject({
      receipt: { status: 'failed', code: 'price_unavailable' },
    })
    await syncCustomer(merchant, customer)
    expect((await resubscribe({ token, subscription })).state).toMatchObject({
      code: 'price_unavailable',
    })
    expect(await successors(customer, subscription)).toEqual([])
  })

  it('refuses what still runs, what is another’s, and where nothing can be charged', async () => {
    const [running, other] = [await open('active'), await ended('trialing')]
    expect((await resubscribe(running)).state).toMatchObject({ code: 'not_ended' })
    expect((await resubscribe({ token: running.token, subscription: other.subscription })).state).toMatchObject({
      code: 'not_found',
    })
    const poor = await ended('trialing_without_card')
    expect((await resubscribe(poor)).state).toMatchObject({ code: 'no_payment_method' })
    expect(await successors(poor.customer, poor.subscription)).toEqual([])
  })

  it('still shows its page when Stripe cannot tell what it will charge', async () => {
    const { subscription } = await ended('active')
    harness.proxy.before = () => 'reset'
    expect(await previewResubscribe(merchant, subscription)).toMatchObject({ ok: false, code: 'stripe_unavailable' })
  })
})
