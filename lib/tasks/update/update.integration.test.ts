import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { previewUpdate } from '@/lib/tasks/update/preview'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { payAction } from '../pay/action'
import { updateAction } from './action'
import { setUpUpdates } from '@/scripts/testing/portal/set-up-updates'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const {
  harness,
  merchant,
  stripe,
  now,
  at,
  prices,
  open,
  retrieve,
  itemOf,
  receiptOf,
  toYearly,
  toBasic,
  advance,
  updatesTold,
} = setUpUpdates()

describe('a dearer plan', () => {
  it('is had at once, and what was told before is charged, once however often it is sent', async () => {
    const { customer, subscription, token } = await open()
    const {
      items: {
        data: [item],
      },
    } = await retrieve(subscription)
    const preview = await previewUpdate(merchant, {
      subscription,
      waitsUntil: null,
      terms: {
        item: item?.id ?? '',
        price: prices.yearly,
        quantity: 1,
        prorationBehavior: 'always_invoice',
        prorationDate: Number(at),
        resetsCycle: false,
        endsTrial: false,
      },
    })
    const form = { token, subscription, price: prices.yearly, ...toYearly, intent: randomUUID() }
    const sent = await Promise.all([sendForm(updateAction, form), sendForm(updateAction, form)])
    sent.push(await sendForm(updateAction, form))
    expect(sent.map(({ to }) => to)).toEqual(Array(3).fill(`?done=${form.intent}`))
    expect(await itemOf(subscription)).toEqual({ price: prices.yearly, quantity: 1 })
    const { data: charges } = await stripe.charges.list({ customer, limit: 1 })
    expect(preview).toMatchObject({
      ok: true,
      value: {
        first: { amountDue: { amount: BigInt(charges[0]?.amount ?? 0) }, beginsPeriod: false },
        second: { amount: 29900n },
      },
    })
    const { data: invoices } = await stripe.invoices.list({ subscription, limit: 100 })
    expect(
      invoices.filter(({ billing_reason: reason }) => reason === 'subscription_update').map(({ status }) => status),
    ).toEqual(['paid'])
    // Back to a month, what is given back is of a year, and what is paid for of the month that the billing day ends.
    const back = await previewUpdate(merchant, {
      subscription,
      waitsUntil: null,
      terms: {
        item: item?.id ?? '',
        price: prices.basic,
        quantity: 1,
        prorationBehavior: 'always_invoice',
        prorationDate: Number(at),
        resetsCycle: false,
        endsTrial: false,
      },
    })
    expect(back).toMatchObject({
      ok: true,
      value: { first: { billedUntil: new Date('2026-12-05T10:00:00Z'), amountDue: { amount: 0n } } },
    })
    await harness.expectInStep(customer)
    expect(await receiptOf(customer, form.intent)).toMatchObject({
      receipt: {
        status: 'done',
        mirrored: true,
        update: { price: prices.yearly, charged: charges[0]?.amount, pendingUntil: null },
      },
    })
    const events = await db.portalEvent.findMany({ where: { customerId: customer, type: 'subscription.updated' } })
    expect(events.map(({ data }) => data)).toEqual([
      expect.objectContaining({ subscription, price: prices.yearly, quantity: 1, takes_effect_at: null }),
    ])
  })
})

describe('a change whose payment', () => {
  it.each([
    ['pm_card_threeDSecure2Required', true],
    ['pm_card_chargeCustomerFail', false],
  ])('does not go through with %s leaves the plan as it is, until it is paid', async (card, asks) => {
    const { customer, subscription, token } = await open()
    const before = await itemOf(subscription)
    await payBy(customer, subscription, card)
    const { intent } = await sendForm(updateAction, { token, subscription, price: prices.yearly, ...toYearly })
    const { pending_update: pending, latest_invoice: latest, status } = await retrieve(subscription)
    expect(await itemOf(subscription)).toEqual(before)
    expect(status).toBe('active')
    const invoice = latest as { id: string }
    expect(await receiptOf(customer, intent)).toMatchObject({
      receipt: {
        status: 'done',
        update: { invoiceId: invoice.id, pendingUntil: new Date((pending?.expires_at ?? 0) * 1000) },
      },
      current: { plannedChange: { type: 'pending_update', price: { id: prices.yearly } } },
    })
    expect(await db.invoice.findFirst({ where: { id: invoice.id } })).toMatchObject({
      status: 'open',
      requiresAction: asks,
    })
    expect(
      (await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic })).state,
    ).toMatchObject({ code: 'change_pending' })
    expect(await updatesTold(customer)).toEqual([])
    const good = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await syncCustomer(merchant, customer)
    await sendForm(payAction, { token, invoice: invoice.id, paymentMethod: good.id, scripted: '1' })
    expect(await itemOf(subscription)).toEqual({ price: prices.yearly, quantity: 1 })
    await harness.expectInStep(customer)
    expect(await updatesTold(customer)).toEqual([
      expect.objectContaining({ subscription, price: prices.yearly, quantity: 1, takes_effect_at: null }),
    ])
  })

  it('is not made in time is dropped, and the receipt says so', async () => {
    const { customer, subscription, token } = await open()
    const before = await itemOf(subscription)
    await payBy(customer, subscription, 'pm_card_chargeCustomerFail')
    const { intent } = await sendForm(updateAction, { token, subscription, price: prices.yearly, ...toYearly })
    await advance(customer, now, 24)
    await syncCustomer(merchant, customer)
    expect(await itemOf(subscription)).toEqual(before)
    expect(await receiptOf(customer, intent)).toMatchObject({ current: { plannedChange: null, status: 'active' } })
    expect(await updatesTold(customer)).toEqual([])
  })

  it('has nothing to be made with is refused before anything happens', async () => {
    const { subscription, token } = await open('no_card')
    expect(
      (await sendForm(updateAction, { token, subscription, price: prices.yearly, ...toYearly })).state,
    ).toMatchObject({ code: 'no_payment_method' })
  })

  async function payBy(customer: string, subscription: string, card: string) {
    const { id } = await stripe.paymentMethods.attach(card, { customer })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
    await stripe.subscriptions.update(subscription, { default_payment_method: id })
    await syncCustomer(merchant, customer)
  }
})

it('several of a plan are paid for from then on', async () => {
  const { customer, subscription, token } = await open()
  await sendForm(updateAction, {
    token,
    subscription,
    price: prices.premium,
    when: 'at_once',
    quantity: '3',
    prorationDate: at,
    shown: '8997 usd',
  })
  expect(await itemOf(subscription)).toEqual({ price: prices.premium, quantity: 3 })
  expect(await db.subscription.findFirst({ where: { id: subscription } })).toMatchObject({ upcomingTotal: 8997n })
  await harness.expectInStep(customer)
})
