import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { finishIntent } from './engine/finish-intent'
import { intentKinds } from './kinds'
import type { ScenarioName } from '@/sandbox/scenarios'
import { control } from '@/sandbox/testing/control'
import { deliverSuccess } from '@/scripts/testing/portal/deliver-success'
import { enterCard } from '@/scripts/testing/portal/enter-card'
import { cookieJar, requestHeaders } from '@/scripts/testing/requests/next-request'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { answerReturn } from './answer-return'
import { beginPaymentMethodAction } from './payment-method/add/begin-action'
import { payAction } from './pay/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()
const { merchant, stripe } = harness
const key = () => process.env.STRIPE_SECRET_KEY ?? ''

beforeEach(() => requestHeaders.set('origin', 'http://localhost:3999'))

const open = (name: ScenarioName = 'active') => openCustomer(harness, name)

const defaultOf = async (customer: string) => {
  const found = await stripe.customers.retrieve(customer)
  return found.deleted ? null : found.invoice_settings.default_payment_method
}
const methodOf = async (setupIntent: string) => (await stripe.setupIntents.retrieve(setupIntent)).payment_method
const query = (fields: Record<string, string>) => new URLSearchParams(fields)

const deliver = (id: string) => deliverSuccess(merchant.id, stripe, id)

describe('coming back from the bank', () => {
  it('completes a card, once however often, and leaves the secrets of the address behind', async () => {
    const { token, customer } = await open()
    const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard' })
    const back = query({
      intent,
      setup_intent: setupIntent,
      setup_intent_client_secret: 'x',
      redirect_status: 'succeeded',
    })
    expect(await answerReturn(token, back)).toBe(`/portal/${token}?done=${intent}`)
    expect(await answerReturn(token, back)).toBe(`/portal/${token}?done=${intent}`)
    expect(await defaultOf(customer)).toBe(await methodOf(setupIntent))
    const changes = await stripe.events.list({ type: 'customer.updated', limit: 100 })
    expect(
      changes.data.filter(
        ({ data }) =>
          'invoice_settings' in (data.previous_attributes ?? {}) && (data.object as { id: string }).id === customer,
      ).length,
    ).toBe(2) // the scenario's own card, and this one
  })

  it('that said no changes nothing', async () => {
    const { token, customer } = await open()
    const before = await defaultOf(customer)
    const back = query({ intent: randomUUID(), setup_intent: 'seti_1', redirect_status: 'failed' })
    expect(await answerReturn(token, back)).toBe(`/portal/${token}/payment-method?problem=authentication_failed`)
    expect(await defaultOf(customer)).toBe(before)
  })

  it('that said no leads back to where the card was entered, and keeps what that was for', async () => {
    const { token } = await open()
    const said = { intent: randomUUID(), setup_intent: 'seti_1', redirect_status: 'failed' }
    expect(await answerReturn(token, query({ ...said, invoice: 'in_1' }))).toBe(
      `/portal/${token}/invoices/in_1/pay?problem=authentication_failed`,
    )
    const page = `/portal/${token}/subscriptions/sub_1/resume`
    expect(await answerReturn(token, query({ ...said, from: '/subscriptions/sub_1/resume' }))).toBe(
      `/portal/${token}/payment-method?${new URLSearchParams({ problem: 'authentication_failed', from: page })}`,
    )
  })

  it('with a card for another page goes on there, or first tells what was charged', async () => {
    const due = await open('past_due')
    for (const { token, charged } of [
      { ...(await open()), charged: false },
      { ...due, charged: true },
    ]) {
      const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard' })
      const from = '/subscriptions/sub_1/resume'
      const back = query({ intent, from, setup_intent: setupIntent, redirect_status: 'succeeded' })
      const method = String(await methodOf(setupIntent))
      expect(await answerReturn(token, back)).toBe(
        charged
          ? `/portal/${token}/pay/${intent}?${new URLSearchParams({ from: `/portal/${token}${from}` })}`
          : `/portal/${token}${from}?method=${method}`,
      )
    }
  })

  it('never leads out of the portal', async () => {
    const { token } = await open()
    const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard' })
    for (const from of ['/../other', '//evil.example', '@evil.example', 'https://evil.example/']) {
      const back = query({ intent, from, setup_intent: setupIntent, redirect_status: 'succeeded' })
      const { origin, pathname } = new URL(await answerReturn(token, back), 'http://localhost')
      expect(`${origin}${pathname}/`).toMatch(`http://localhost/portal/${token}/`)
    }
  })

  it('with another’s card, with nothing, or in a browser without a session changes nothing', async () => {
    const [mine, theirs] = [await open(), await open()]
    const { setupIntent } = await enterCard(stripe, { token: theirs.token, card: 'pm_card_mastercard' })
    const before = await defaultOf(mine.customer)
    const foreign = query({ intent: randomUUID(), setup_intent: setupIntent, redirect_status: 'succeeded' })
    expect(await answerReturn(mine.token, foreign)).toBe(`/portal/${mine.token}`)
    expect(await answerReturn(mine.token, query({}))).toBe(`/portal/${mine.token}`)
    expect(await answerReturn(mine.token, query({ intent: randomUUID() }))).toBe(`/portal/${mine.token}`)
    const own = await enterCard(stripe, { token: mine.token, card: 'pm_card_mastercard' })
    const cookies = [...cookieJar]
    cookieJar.clear()
    const back = query({ intent: own.intent, setup_intent: own.setupIntent, redirect_status: 'succeeded' })
    expect(await answerReturn(mine.token, back)).toBe(`/portal/${mine.token}`)
    for (const [name, value] of cookies) cookieJar.set(name, value)
    expect(await defaultOf(mine.customer)).toBe(before)
  })

  it('settles a payment that was confirmed on the bank’s page', async () => {
    const { token, customer } = await open('past_due_3ds')
    const {
      data: [invoice],
    } = await stripe.invoices.list({ customer, status: 'open', expand: ['data.payments'] })
    const sent = await sendForm(payAction, {
      token,
      invoice: invoice?.id ?? '',
      paymentMethod: String(await defaultOf(customer)),
    })
    const payment = invoice?.payments?.data[0]?.payment.payment_intent
    await control(harness.sandboxUrl, key(), 'POST', `/authenticate/${String(payment)}`, { outcome: 'complete' })
    expect(await answerReturn(token, query({ intent: sent.intent }))).toBe(`/portal/${token}?done=${sent.intent}`)
    expect(await db.invoice.findFirst({ where: { id: invoice?.id ?? '' } })).toMatchObject({ status: 'paid' })
  })
})

describe('setup_intent.succeeded', () => {
  it('completes a card whose tab was closed, and what the page did before stays as it is', async () => {
    const { token, customer } = await open()
    const { intent, setupIntent } = await enterCard(stripe, { token, card: 'pm_card_mastercard' })
    await deliver(setupIntent)
    await finishIntent(intentKinds, merchant.id, intent)
    expect(await defaultOf(customer)).toBe(await methodOf(setupIntent))
    expect(await db.intent.findFirst({ where: { id: intent } })).toMatchObject({ status: 'done', sessionId: null })
    const again = query({ intent, setup_intent: setupIntent, redirect_status: 'succeeded' })
    expect(await answerReturn(token, again)).toBe(`/portal/${token}?done=${intent}`)
  })

  it('of a SetupIntent that no page of ours made changes nothing', async () => {
    const { customer } = await open()
    const before = await defaultOf(customer)
    const setup = await stripe.setupIntents.create({
      customer,
      payment_method: 'pm_card_visa',
      confirm: true,
      return_url: 'http://localhost/',
    })
    await deliver(setup.id)
    expect(await db.intent.count({ where: { customerId: customer } })).toBe(0)
    expect(await defaultOf(customer)).toBe(before)
  })
})

describe('beginning a card while Stripe fails', () => {
  const begin = (token: string, intent: string, attempt: string) =>
    sendCall(beginPaymentMethodAction, { token, intent, attempt })

  it.each([
    [{ status: 500 }, 'stripe_failed', 'a fault of its own'],
    [{ status: 429 }, 'stripe_busy', 'very busy'],
    [{ status: 400 }, 'stripe_refused', 'did not accept this'],
    [{ status: 401 }, 'stripe_refused', 'did not accept this'],
    ['reset', 'stripe_unavailable', 'does not answer'],
  ] as const)('says so in our words (%j), and goes well the next time', async (fault, code, words) => {
    const { token } = await open()
    const intent = randomUUID()
    harness.proxy.before = (call) => (call === 'POST /v1/setup_intents' ? fault : undefined)
    const answer = await begin(token, intent, '1')
    expect(answer).toMatchObject({ ok: false, code, message: expect.stringContaining(words) as string })
    expect(JSON.stringify(answer)).not.toMatch(/proxy of a test|api_error/)
    harness.proxy.before = () => undefined
    expect(await begin(token, intent, '2')).toMatchObject({ ok: true })
  })

  it('whose answer was lost is the same SetupIntent when asked again', async () => {
    const { token, customer } = await open()
    await control(harness.sandboxUrl, key(), 'POST', '/faults', {
      kind: 'lose_answer',
      method: 'POST',
      path: '/v1/setup_intents',
      count: 1,
    })
    expect(await begin(token, randomUUID(), '1')).toMatchObject({ ok: true })
    expect((await stripe.setupIntents.list({ customer })).data).toHaveLength(1)
  })
})
