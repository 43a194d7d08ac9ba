import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { cookieJar, requestHeaders } from '@/scripts/testing/next-request'
import { openCustomer } from '@/scripts/testing/open-customer'
import { sendCall } from '@/scripts/testing/send-call'
import { sendForm } from '@/scripts/testing/send-form'
import { setUpSync } from '@/scripts/testing/sync-harness'
import { beginCardSetup } from './begin-card-setup'
import { cancelSubscription } from './cancel-subscription'
import { choosePaymentMethod } from './choose-payment-method'
import { completeCardSetup } from './complete-card-setup'
import { keepSubscription } from './keep-subscription'
import { payInvoice } from './pay-invoice'
import { removePaymentMethod } from './remove-payment-method'
import { resubscribe } from './resubscribe'
import { resumeSubscription } from './resume-subscription'
import { settlePayment } from './settle-payment'

vi.mock('next/headers', () => import('@/scripts/testing/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/next-request'))

const harness = setUpSync()

type Fields = { token: string; intent: string } & Record<string, string>

const forms = { cancelSubscription, keepSubscription, resumeSubscription, resubscribe, choosePaymentMethod, removePaymentMethod, payInvoice }
const calls = { beginCardSetup, completeCardSetup, settlePayment }

/** Every action a customer can send, and the code that it answers with where it refuses. */
const actions: [string, (fields: Fields) => Promise<string | undefined>][] = [
  ...Object.entries(forms).map(([name, action]) => [name, async (fields: Fields) => (await sendForm(action, fields)).state?.code] as const),
  ...Object.entries(calls).map(([name, action]) => [name, async (fields: Fields) => {
    const answer = await sendCall<unknown>(action, fields)
    return answer.ok ? undefined : answer.code
  }] as const),
].map(([name, send]) => [name, send])

let customer: string
let fields: Fields
let browser: [string, string][]

beforeAll(async () => {
  const opened = await openCustomer(harness, 'past_due')
  customer = opened.customer
  const { data: [method] } = await harness.stripe.paymentMethods.list({ customer })
  const { data: [invoice] } = await harness.stripe.invoices.list({ customer, status: 'open' })
  fields = {
    token: opened.token, subscription: opened.subscription, paymentMethod: method?.id ?? '', invoice: invoice?.id ?? '',
    setupIntent: 'seti_1', attempt: '1', intent: randomUUID(),
  }
  browser = [...cookieJar]
})

beforeEach(() => {
  requestHeaders.set('origin', 'http://localhost:3999')
  for (const [name, value] of browser) cookieJar.set(name, value)
})

describe.each(actions)('%s is refused, and asks nothing of Stripe,', (_, send) => {
  it.each([
    ['without an Origin', 'wrong_origin', () => requestHeaders.delete('origin')],
    ['from another site', 'wrong_origin', () => requestHeaders.set('origin', 'https://evil.example')],
    ['from another browser', 'wrong_browser', () => cookieJar.clear()],
    ['in a session that is none', 'link_invalid', () => undefined],
    ['for a supporter, who only looks', 'read_only', () => undefined],
  ])('%s', async (situation, code, arrange) => {
    arrange()
    const readOnly = code === 'read_only'
    await db.portalSession.updateMany({ where: { customerId: customer }, data: { readOnly } })
    expect(await send({ ...fields, ...(code === 'link_invalid' && { token: 'a.b.c' }) }), situation).toBe(code)
    expect(harness.proxy.calls).toEqual([])
    expect(await db.intent.count({ where: { customerId: customer } })).toBe(0)
  })
})
