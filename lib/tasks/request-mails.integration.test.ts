import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { queueCustomerMail } from '@/lib/mail/queue-customer-mail'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { cancelAction } from './cancel/action'
import { keepAction } from './keep/action'
import { payAction } from './pay/action'
import { addPaymentMethodAction } from './payment-method/add/action'
import { removePaymentMethodAction } from './payment-method/remove/action'
import { resubscribeAction } from './resubscribe/action'
import { resumeAction } from './resume/action'
import { updateAction } from './update/action'
import { setUpRequestMails } from '@/scripts/testing/portal/set-up-request-mails'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { stripe, merchant, prices, retrieve, toYearly, toBasic, open, mailsTo, day, money } = setUpRequestMails()

const referenceOf = async (id: string) => (await db.intent.findFirstOrThrow({ where: { id } })).reference

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
    await sendForm(resumeAction, { ...paused, shown: '2999 usd' })
    const [resuming] = await mailsTo(paused.customer)
    expect(resuming?.subject).toBe('Your payments are resumed: Premium Monthly')
    expect(resuming?.text).toContain('Your subscription renews on')

    const ended = await open('canceled')
    await sendForm(resubscribeAction, { ...ended, shown: '2999 usd' })
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
    await sendForm(resubscribeAction, { token, subscription, paymentMethod, shown: '2999 usd' })
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
    expect(added?.subject).toBe('Your payment went through')
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
