import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { control } from '@/sandbox/testing/control'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { resumeAction } from './action'
import { previewResume } from './preview'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness

/** The plan's price, which the page of a subscription that stands still shows. */
const shown = '2999 usd'

describe('resuming', () => {
  it('starts collecting again', async () => {
    const { customer, subscription, token } = await openCustomer(harness, 'paused')
    const { to, intent } = await sendForm(resumeAction, { token, subscription, shown })
    expect(to).toBe(`?done=${intent}`)
    expect((await stripe.subscriptions.retrieve(subscription)).pause_collection).toBeNull()
    await harness.expectInStep(customer)
    expect((await sendForm(resumeAction, { token, subscription, intent, shown })).to).toBe(to)
    expect((await sendForm(resumeAction, { token, subscription, shown })).state).toMatchObject({ code: 'not_paused' })
  })

  it('of a status that stands still begins a period and charges what was told before', async () => {
    const { customer, subscription, token } = await stopped()
    const preview = await previewResume(merchant, subscription)
    const { intent } = await sendForm(resumeAction, { token, subscription, shown })
    expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({
      status: 'done',
      outcome: { status: 'active' },
    })
    const {
      data: [invoice],
    } = await stripe.invoices.list({ subscription })
    expect(invoice).toMatchObject({ status: 'paid' })
    expect(preview).toMatchObject({ ok: true, value: { amountDue: { amount: BigInt(invoice?.amount_paid ?? 0) } } })
    await harness.expectInStep(customer)
  })

  it('does nothing where it would charge more than was shown', async () => {
    const { customer, subscription, token } = await stopped()
    await stripe.customers.createBalanceTransaction(customer, { amount: 5000, currency: 'usd' })
    const { to } = await sendForm(resumeAction, { token, subscription, shown })
    expect(to).toBe(`/subscriptions/${subscription}/resume?problem=preview_outdated`)
    expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('paused')
    expect((await sendForm(resumeAction, { token, subscription, shown: '7999 usd' })).to).toMatch(/^\?done=/)
    expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('active')
  })

  it('leads to the payment where the card is declined', async () => {
    const { customer, subscription, token } = await stopped()
    const { data: methods } = await stripe.paymentMethods.list({ customer })
    for (const { id } of methods) {
      await control(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'POST', `/payment_methods/${id}`, {
        behaves: 'insufficient_funds',
      })
    }
    const { to } = await sendForm(resumeAction, { token, subscription, shown })
    const { latest_invoice: invoice } = await stripe.subscriptions.retrieve(subscription)
    expect(to).toBe(`/invoices/${String(invoice)}/pay`)
    // Asked again, it is the same invoice that waits.
    expect((await sendForm(resumeAction, { token, subscription, shown })).to).toBe(to)
    const { data: invoices } = await stripe.invoices.list({ subscription, status: 'open' })
    expect(invoices.map(({ id }) => id)).toEqual([invoice])
    await stripe.invoices.pay(String(invoice), {
      payment_method: (await stripe.paymentMethods.attach('pm_card_visa', { customer })).id,
    })
    expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('active')
  })

  it('of classic billing leaves the payment to the customer', async () => {
    const { customer, subscription } = await openCustomer(harness, 'active')
    const classic = await stripe.subscriptions.create({
      customer,
      items: [{ price: (await stripe.subscriptions.retrieve(subscription)).items.data[0]?.price.id ?? '' }],
      trial_period_days: 1,
      trial_settings: { end_behavior: { missing_payment_method: 'pause' } },
      billing_mode: { type: 'classic' },
    })
    await stripe.customers.update(customer, { invoice_settings: { default_payment_method: '' } })
    await stripe.subscriptions.update(classic.id, { trial_end: 'now' })
    const card = await stripe.paymentMethods.attach('pm_card_visa', { customer })
    await stripe.subscriptions.update(classic.id, { default_payment_method: card.id })
    await syncCustomer(merchant, customer)
    const token = await openSessionFor(merchant.id, customer)
    const { to } = await sendForm(resumeAction, { token, subscription: classic.id, shown })
    const { latest_invoice: invoice, status } = await stripe.subscriptions.retrieve(classic.id)
    expect(status).toBe('paused')
    expect(to).toBe(`/invoices/${String(invoice)}/pay`)
  })

  it('needs something to charge', async () => {
    const { customer, subscription, token } = await stopped()
    const { data: methods } = await stripe.paymentMethods.list({ customer })
    for (const { id } of methods) await stripe.paymentMethods.detach(id)
    await syncCustomer(merchant, customer)
    expect((await sendForm(resumeAction, { token, subscription, shown })).state).toMatchObject({
      code: 'no_payment_method',
    })
    expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('paused')
  })

  async function stopped() {
    const made = await openCustomer(harness, 'active')
    await stripe.subscriptions.pause(made.subscription, { type: 'subscription' })
    await syncCustomer(merchant, made.customer)
    return made
  }
})
