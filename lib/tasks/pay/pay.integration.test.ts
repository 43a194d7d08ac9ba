import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { finishIntent } from '../engine/finish-intent'
import { intentKinds } from '../kinds'
import { control } from '@/sandbox/testing/control'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { payAction } from './action'
import { authenticateAction } from '../authenticate/action'
import { setUpPayments } from '@/scripts/testing/portal/set-up-payments'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, answerBank, openInvoice, outcomeOf, chargesOf } = setUpPayments()

describe('paying', () => {
  async function due(card: string) {
    const {
      customer,
      subscriptions: [subscription = ''],
    } = await harness.make('past_due')
    const { id: method } = await stripe.paymentMethods.attach(card, { customer })
    return {
      customer,
      subscription,
      method,
      invoice: await openInvoice(customer),
      token: await openSessionFor(merchant.id, customer),
    }
  }

  it('charges once, though sent twice at once, again, and from another tab', async () => {
    const { token, customer, subscription, method, invoice } = await due('pm_card_visa')
    const before = await chargesOf(customer)
    const form = { token, invoice, paymentMethod: method, intent: randomUUID(), scripted: '1' }
    const tabs = await Promise.all([
      sendForm(payAction, form),
      sendForm(payAction, form),
      sendForm(payAction, { ...form, intent: randomUUID() }),
    ])
    // A tab may lead to what the other one had asked for already.
    const done = tabs.map(({ intent }) => `?done=${intent}`)
    for (const { to } of tabs) expect(done).toContain(to)
    const [, intent = ''] = (tabs[0].to ?? '').split('=')
    expect((await sendForm(payAction, { ...form, intent })).to).toBe(tabs[0].to)
    expect((await sendForm(payAction, { ...form, intent: randomUUID() })).state).toMatchObject({
      code: 'already_paid',
    })
    expect(await chargesOf(customer)).toBe(before + 1)
    expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('active')
    await harness.expectInStep(customer)
  })

  it('charges what is left after a part was paid, and nothing where that is more than was shown', async () => {
    const { token, customer, method, invoice } = await due('pm_card_visa')
    const { number, amount_remaining: before } = await stripe.invoices.retrieve(invoice)
    await stripe.creditNotes.create({ invoice, amount: 1000 })
    await syncCustomer(merchant, customer)
    const form = { token, invoice, paymentMethod: method, scripted: '1' }
    const { to } = await sendForm(payAction, { ...form, shown: `${before - 1001} usd` })
    expect(to).toBe(`/invoices/${invoice}/pay?problem=preview_outdated`)
    expect(await stripe.invoices.retrieve(invoice)).toMatchObject({ number, status: 'open', amount_paid: 0 })
    await sendForm(payAction, { ...form, shown: `${before - 1000} usd` })
    expect(await stripe.invoices.retrieve(invoice)).toMatchObject({ status: 'paid', amount_paid: before - 1000 })
  })

  it('with a card that is declined says why, and can be tried again', async () => {
    const { token, customer, method, invoice } = await due('pm_card_visa')
    await control(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'POST', `/payment_methods/${method}`, {
      behaves: 'insufficient_funds',
    })
    const form = { token, invoice, paymentMethod: method, scripted: '1' }
    const declined = await sendForm(payAction, form)
    expect(await outcomeOf(declined.intent)).toMatchObject({
      status: 'failed',
      outcome: { code: 'card_declined', declineCode: 'insufficient_funds' },
    })
    await control(harness.sandboxUrl, process.env.STRIPE_SECRET_KEY ?? '', 'POST', `/payment_methods/${method}`, {
      behaves: 'succeeds',
    })
    const paid = await sendForm(payAction, form)
    expect(await outcomeOf(paid.intent)).toMatchObject({ status: 'done', outcome: { state: 'paid' } })
    await harness.expectInStep(customer)
  })

  it.each(['1', ''])('that the bank asks about waits for the customer (scripted: "%s")', async (scripted) => {
    const { token, customer, method, invoice } = await due('pm_card_authenticationRequired')
    const sent = await sendForm(payAction, { token, invoice, paymentMethod: method, scripted })
    expect(await outcomeOf(sent.intent)).toMatchObject({ status: 'done', outcome: { state: 'requires_action' } })
    const { payments } = await stripe.invoices.retrieve(invoice, { expand: ['payments.data.payment.payment_intent'] })
    const intent = payments?.data[0]?.payment.payment_intent
    if (!intent || typeof intent === 'string') throw new Error('no payment')
    expect(intent.next_action?.type).toBe(scripted ? 'use_stripe_sdk' : 'redirect_to_url')
    await answerBank(intent.id, 'complete')
    expect(await sendCall(authenticateAction, { token, intent: sent.intent })).toMatchObject({ ok: true })
    expect((await stripe.invoices.retrieve(invoice)).status).toBe('paid')
    await harness.expectInStep(customer)
  })

  it('another’s invoice, with another’s card, or one that does not exist, is not found', async () => {
    const [mine, theirs] = [await due('pm_card_visa'), await due('pm_card_visa')]
    const pay = (invoice: string, paymentMethod: string) =>
      sendForm(payAction, { token: mine.token, invoice, paymentMethod })
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
    const { to, intent } = await sendForm(payAction, { token, invoice, paymentMethod: method, scripted: '1' })
    expect(to).toBe(`/pay/${intent}`)
    expect(await outcomeOf(intent)).toMatchObject({ status: 'received' })
    harness.proxy.before = () => undefined
    await finishIntent(intentKinds, merchant.id, intent)
    expect(await outcomeOf(intent)).toMatchObject({ status: 'done', outcome: { state: 'paid' } })
  })
})
