import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { configureFeatures } from '@/scripts/testing/portal/configure-features'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { openSessionFor } from '@/scripts/testing/portal/open-session-for'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { beginPaymentMethodAction } from './add/begin-action'
import { beginPaymentAction } from './add/begin-payment-action'
import { choosePaymentMethodAction } from './choose/action'
import { addPaymentMethodAction } from './add/action'
import { removePaymentMethodAction } from './remove/action'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { setUpPayments } from '@/scripts/testing/portal/set-up-payments'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, open, answerBank, defaultOf, openInvoice, outcomeOf, chargesOf } = setUpPayments()

describe('a new card', () => {
  it('is the one that is charged: for the customer and for every live subscription', async () => {
    const { token, customer } = await open('several_subscriptions')
    const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard' })
    const done = await sendCall(addPaymentMethodAction, { token, intent, setupIntent })
    expect(done).toEqual({ ok: true, value: { goTo: `/portal/${token}?done=${intent}` } })
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
    await Promise.all([sendCall(addPaymentMethodAction, form), sendCall(addPaymentMethodAction, form)])
    await sendCall(addPaymentMethodAction, form)
    expect((await stripe.subscriptions.retrieve(subscription)).status).toBe('active')
    expect(await outcomeOf(form.intent)).toMatchObject({ outcome: { invoices: [{ id: invoice, state: 'paid' }] } })
    expect(await chargesOf(customer)).toBe(before + 1)
    await harness.expectInStep(customer)
  })

  it('that is stored but declined for what is due says why', async () => {
    const { token, customer, subscription } = await open('past_due')
    const form = { token, ...(await enterCard(stripe, { token, card: 'pm_card_chargeCustomerFail' })) }
    expect(await sendCall(addPaymentMethodAction, form)).toMatchObject({ ok: true })
    expect(await outcomeOf(form.intent)).toMatchObject({
      status: 'done',
      outcome: { invoices: [{ state: 'declined', declineCode: 'generic_decline' }] },
    })
    expect((await stripe.subscriptions.retrieve(subscription)).default_payment_method).toBe(await defaultOf(customer))
    expect(await sendCall(addPaymentMethodAction, form)).toMatchObject({ ok: true })
    await harness.expectInStep(customer)
  })

  it('entered to pay an invoice pays that one', async () => {
    const { token, customer } = await open('send_invoice')
    const [invoice, before] = [await openInvoice(customer), await chargesOf(customer)]
    const form = { token, ...(await enterCard(stripe, { token, card: 'pm_card_visa', invoice })) }
    expect(await sendCall(addPaymentMethodAction, form)).toMatchObject({ ok: true })
    expect((await stripe.invoices.retrieve(invoice)).status).toBe('paid')
    expect(await chargesOf(customer)).toBe(before + 1)
    expect(await defaultOf(customer)).toMatch(/^pm_/)
    await harness.expectInStep(customer)
  })

  it('of someone else, of nobody, or made for something else, is refused and changes nothing', async () => {
    const [mine, theirs] = [await open('active'), await open('active')]
    const before = await defaultOf(mine.customer)
    const foreign = await enterCard(stripe, { token: theirs.token, card: 'pm_card_visa' })
    const { id: bare } = await stripe.setupIntents.create({
      customer: mine.customer,
      payment_method: 'pm_card_visa',
      confirm: true,
      return_url: 'http://localhost/',
    })
    for (const setupIntent of [foreign.setupIntent, bare, 'seti_none']) {
      const answer = await sendCall(addPaymentMethodAction, { token: mine.token, intent: randomUUID(), setupIntent })
      expect(answer).toMatchObject({ ok: false, code: 'not_found' })
    }
    expect(await defaultOf(mine.customer)).toBe(before)
    // Nor has it cost its owner anything.
    expect(await sendCall(addPaymentMethodAction, { token: theirs.token, ...foreign })).toMatchObject({ ok: true })
  })

  it('whose 3-D Secure was left changes nothing', async () => {
    const { token, customer } = await open('active')
    const before = await defaultOf(customer)
    const form = { token, ...(await enterCard(stripe, { token, card: 'pm_card_authenticationRequired' })) }
    await answerBank(form.setupIntent, 'fail')
    expect(await sendCall(addPaymentMethodAction, form)).toMatchObject({ ok: true })
    expect(await outcomeOf(form.intent)).toMatchObject({ status: 'failed', outcome: { code: 'authentication_failed' } })
    expect(await defaultOf(customer)).toBe(before)
  })

  it('cannot be begun for another’s invoice, a paid one, or where the merchant has switched it off', async () => {
    const [mine, theirs] = [await open('active'), await open('past_due')]
    const begin = (invoice: string) =>
      sendCall(invoice ? beginPaymentAction : beginPaymentMethodAction, {
        token: mine.token,
        intent: randomUUID(),
        invoice,
      })
    expect(await begin(await openInvoice(theirs.customer))).toMatchObject({ code: 'not_found' })
    expect(await begin('in_none')).toMatchObject({ code: 'not_found' })
    const {
      data: [paid],
    } = await stripe.invoices.list({ customer: mine.customer, status: 'paid' })
    expect(await begin(paid?.id ?? '')).toMatchObject({ code: 'already_paid' })
    await configureFeatures(merchant.id, { payment_method_update: { enabled: false } })
    expect(await begin('')).toMatchObject({ code: 'feature_disabled' })
    expect(await begin(paid?.id ?? '')).toMatchObject({ code: 'feature_disabled' })
    expect(
      (await sendForm(removePaymentMethodAction, { token: mine.token, paymentMethod: 'pm_1' })).state,
    ).toMatchObject({
      code: 'feature_disabled',
    })
    expect(
      (await sendForm(choosePaymentMethodAction, { token: mine.token, paymentMethod: 'pm_1' })).state,
    ).toMatchObject({
      code: 'feature_disabled',
    })
  })
})

describe('what is due by now', () => {
  it('is not collected where the page showed less: nothing is done, and the form comes back', async () => {
    const { token, customer } = await open('past_due')
    const [before, charges] = [await defaultOf(customer), await chargesOf(customer)]
    const card = await enterCard(stripe, { token, card: 'pm_card_visa', shown: '2998 usd' })
    const added = await sendCall(addPaymentMethodAction, { token, ...card })
    expect(added).toEqual({ ok: true, value: { goTo: `/portal/${token}/payment-method?problem=preview_outdated` } })
    const { id: stored } = await stripe.paymentMethods.attach('pm_card_amex', { customer })
    await syncCustomer(merchant, customer)
    const chosen = await sendForm(choosePaymentMethodAction, { token, paymentMethod: stored, shown: 'nothing' })
    expect(chosen.to).toBe('/payment-method?problem=preview_outdated')
    expect([await defaultOf(customer), await chargesOf(customer)]).toEqual([before, charges])
    const again = await sendForm(choosePaymentMethodAction, { token, paymentMethod: stored, shown: '2999 usd' })
    expect(again.to).toBe(`?done=${again.intent}`)
    expect(await chargesOf(customer)).toBe(charges + 1)
  })

  it('leads back to the invoice whose page of an earlier release a card was stored on', async () => {
    const { token, customer } = await open('past_due')
    const invoice = await openInvoice(customer)
    const store = async (shown: string) => {
      const intent = randomUUID()
      const begun = await sendCall(beginPaymentMethodAction, { token, intent, invoice, shown })
      const [setupIntent = ''] = begun.ok ? begun.value.clientSecret.split('_secret_') : []
      await stripe.setupIntents.confirm(setupIntent, {
        payment_method: 'pm_card_visa',
        return_url: 'http://localhost/',
      })
      return { intent, answer: await sendCall(addPaymentMethodAction, { token, invoice, intent, setupIntent }) }
    }
    expect((await store('1 usd')).answer).toEqual({
      ok: true,
      value: { goTo: `/portal/${token}/invoices/${invoice}/pay?problem=preview_outdated` },
    })
    const enough = await store('2999 usd')
    expect(await outcomeOf(enough.intent)).toMatchObject({ outcome: { invoices: [{ id: invoice, state: 'paid' }] } })
  })
})

describe('a stored payment method', () => {
  it('can be chosen, and the other removed after', async () => {
    const {
      customer,
      subscriptions: [subscription = ''],
    } = await harness.make('active')
    const first = String(await defaultOf(customer))
    const { id: second } = await stripe.paymentMethods.attach('pm_card_amex', { customer })
    const token = await openSessionFor(merchant.id, customer)
    expect((await sendForm(removePaymentMethodAction, { token, paymentMethod: first })).state).toMatchObject({
      code: 'payment_method_in_use',
    })
    const chosen = await sendForm(choosePaymentMethodAction, { token, paymentMethod: second })
    expect(chosen.to).toBe(`?done=${chosen.intent}`)
    expect(await defaultOf(customer)).toBe(second)
    expect((await stripe.subscriptions.retrieve(subscription)).default_payment_method).toBe(second)
    const removed = await sendForm(removePaymentMethodAction, { token, paymentMethod: first })
    expect(removed.to).toBe(`?done=${removed.intent}`)
    expect(
      (await sendForm(removePaymentMethodAction, { token, paymentMethod: first, intent: removed.intent })).to,
    ).toBe(`?done=${removed.intent}`)
    expect((await stripe.customers.listPaymentMethods(customer)).data.map(({ id }) => id)).toEqual([second])
    expect((await sendForm(removePaymentMethodAction, { token, paymentMethod: second })).state).toMatchObject({
      code: 'last_payment_method',
    })
    await harness.expectInStep(customer)
    expect(
      await db.auditEntry.findMany({ where: { customerId: customer, action: 'payment_method.remove' } }),
    ).toHaveLength(4)
  })

  it('of another customer, or none, is not found', async () => {
    const [mine, theirs] = [await open('active'), await open('active')]
    const foreign = String(await defaultOf(theirs.customer))
    for (const paymentMethod of [foreign, 'pm_none']) {
      expect((await sendForm(choosePaymentMethodAction, { token: mine.token, paymentMethod })).state).toMatchObject({
        code: 'not_found',
      })
      expect((await sendForm(removePaymentMethodAction, { token: mine.token, paymentMethod })).state).toMatchObject({
        code: 'not_found',
      })
    }
    expect(await defaultOf(theirs.customer)).toBe(foreign)
  })
})
