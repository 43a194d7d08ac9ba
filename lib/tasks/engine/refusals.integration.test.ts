import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { pool } from '@/lib/db/pool'
import { log } from '@/lib/log'
import type { ScenarioName } from '@/sandbox/scenarios'
import { configureFeatures } from '@/scripts/testing/portal/configure-features'
import { cookieJar, requestHeaders } from '@/scripts/testing/requests/next-request'
import { openCustomer } from '@/scripts/testing/portal/open-customer'
import { sendCall } from '@/scripts/testing/requests/send-call'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { setUpSync } from '@/scripts/testing/sync/sync-harness'
import { beginPaymentAction } from '../payment-method/add/begin-payment-action'
import { beginPaymentMethodAction } from '../payment-method/add/begin-action'
import { cancelAction } from '../cancel/action'
import { exportAction } from '../export/action'
import { choosePaymentMethodAction } from '../payment-method/choose/action'
import { addPaymentMethodAction } from '../payment-method/add/action'
import { detailsAction } from '../details/action'
import { discountAction } from '../discount/action'
import { keepAction } from '../keep/action'
import { payAction } from '../pay/action'
import { removePaymentMethodAction } from '../payment-method/remove/action'
import { pauseAction } from '../pause/action'
import { addRecipientAction, removeRecipientAction, resendRecipientAction } from '../recipients/actions'
import { resubscribeAction } from '../resubscribe/action'
import { resumeAction } from '../resume/action'
import { authenticateAction } from '../authenticate/action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const harness = setUpSync()

type Fields = { token: string; intent: string } & Record<string, string>

const forms = {
  cancelAction,
  keepAction,
  discountAction,
  pauseAction,
  resumeAction,
  resubscribeAction,
  choosePaymentMethodAction,
  removePaymentMethodAction,
  payAction,
  detailsAction,
  addRecipientAction,
  resendRecipientAction,
  removeRecipientAction,
}
const calls = { beginPaymentMethodAction, beginPaymentAction, addPaymentMethodAction, authenticateAction }

/** Every action a customer can send, and the code that it answers with where it refuses. */
const actions: [string, (fields: Fields) => Promise<string | undefined>][] = [
  ...Object.entries(forms).map(
    ([name, action]) => [name, async (fields: Fields) => (await sendForm(action, fields)).state?.code] as const,
  ),
  ...Object.entries(calls).map(
    ([name, action]) =>
      [
        name,
        async (fields: Fields) => {
          const answer = await sendCall<unknown>(action, fields)
          return answer.ok ? undefined : answer.code
        },
      ] as const,
  ),
].map(([name, send]) => [name, send])

/** What the forms of a customer who could send any of them hold. */
async function fieldsOf(name: ScenarioName): Promise<{ customer: string; fields: Fields }> {
  const { customer, subscription, token } = await openCustomer(harness, name)
  const {
    data: [method],
  } = await harness.stripe.paymentMethods.list({ customer })
  const {
    data: [invoice],
  } = await harness.stripe.invoices.list({ customer, status: 'open' })
  const { id: setupIntent } = await harness.stripe.setupIntents.create({
    customer,
    payment_method: 'pm_card_visa',
    confirm: true,
    return_url: 'http://localhost/',
  })
  const intent = randomUUID()
  return {
    customer,
    fields: {
      token,
      subscription,
      paymentMethod: method?.id ?? '',
      invoice: invoice?.id ?? '',
      setupIntent,
      attempt: '1',
      before: '{}',
      code: 'SPRING',
      promotionCode: 'promo_1',
      length: 'month-1',
      begins: '1700000000',
      email: 'books@example.com',
      recipient: `rcp_${'0'.repeat(32)}`,
      intent,
    },
  }
}

/** The features that a merchant can switch off, by Stripe's names. */
const features = {
  cancelAction: 'subscription_cancel',
  keepAction: 'subscription_cancel',
  discountAction: 'subscription_update',
  pauseAction: 'subscription_pause',
  beginPaymentMethodAction: 'payment_method_update',
  beginPaymentAction: 'payment_method_update',
  addPaymentMethodAction: 'payment_method_update',
  choosePaymentMethodAction: 'payment_method_update',
  removePaymentMethodAction: 'payment_method_update',
  detailsAction: 'customer_update',
  addRecipientAction: 'invoice_history',
  resendRecipientAction: 'invoice_history',
  removeRecipientAction: 'invoice_history',
}

let customer: string
let fields: Fields
let theirs: Fields
let browser: [string, string][]

beforeAll(async () => {
  // Off by default.
  await configureFeatures(harness.merchant.id, {
    subscription_pause: { enabled: true },
    subscription_update: { enabled: true, default_allowed_updates: ['promotion_code'], products: [] },
  })
  const mine = await fieldsOf('past_due')
  customer = mine.customer
  fields = mine.fields
  theirs = (await fieldsOf('past_due')).fields
  browser = [...cookieJar]
})

beforeEach(() => {
  requestHeaders.set('origin', 'http://localhost:3999')
  requestHeaders.set('x-forwarded-for', '203.0.113.9')
  for (const [name, value] of browser) cookieJar.set(name, value)
})

it.each([...Object.entries(forms), ...Object.entries(calls)])('%s takes forms alone', async (_, action) => {
  for (const args of [[], [null], [null, null], [null, 'x'], [{}, { get: 1 }]])
    expect(await (action as (...given: unknown[]) => Promise<unknown>)(...args)).toMatchObject({ code: 'bad_request' })
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
    const lines = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'info')]
    expect(await send({ ...fields, ...(code === 'link_invalid' && { token: 'a.b.c' }) }), situation).toBe(code)
    const refusals = lines
      .flatMap((line) => line.mock.calls as unknown[][])
      .filter(([, message]) => message === 'refused')
      .map(([line]) => line)
    for (const line of lines) line.mockRestore()
    expect(refusals, situation).toMatchObject([
      {
        security: 'refused',
        door: 'portal',
        why: code,
        address: '203.0.113.9',
        what: expect.stringMatching(/^\w+\.\w+$/),
      },
    ])
    expect(JSON.stringify(refusals)).not.toContain(fields.token)
    expect(harness.proxy.calls).toEqual([])
    expect(await db.intent.count({ where: { customerId: customer } })).toBe(0)
  })
})

// These forms name nobody's objects, or are done where there is none.
const withoutObjects = ['detailsAction', 'addRecipientAction', 'removeRecipientAction']

describe.each(actions.filter(([name]) => !withoutObjects.includes(name)))('%s changes nothing at Stripe', (_, send) => {
  // A preview is read with a POST, by the sync after a SetupIntent was looked at.
  const writes = () => harness.proxy.calls.filter((call) => !/^GET |create_preview$/.test(call))

  it('with the ids of another customer’s objects, or of none', async () => {
    await db.portalSession.updateMany({ data: { readOnly: false } })
    await pool().query('DELETE FROM rate_limits')
    const none = { subscription: 'sub_none', paymentMethod: 'pm_none', invoice: 'in_none', setupIntent: 'seti_none' }
    for (const ids of [theirs, none]) {
      expect(await send({ ...fields, ...ids, token: fields.token, intent: randomUUID() })).toBe('not_found')
    }
    expect(writes()).toEqual([])
  })
})

// A payment method is the customer's, whatever it pays.
const ofMethods = ['choosePaymentMethodAction', 'removePaymentMethodAction', 'addPaymentMethodAction', 'detailsAction']

// A recipient gets invoices of every account, which such a session does not show.
const ofAllInvoices = ['addRecipientAction', 'resendRecipientAction', 'removeRecipientAction']

it.each(actions.filter(([name]) => !ofMethods.includes(name)))(
  '%s finds nothing that was not made on behalf of the account of the session',
  async (name, send) => {
    const scoped = (onBehalfOf: string | null) =>
      db.portalSession.updateMany({ where: { customerId: customer }, data: { onBehalfOf } })
    await scoped('acct_elsewhere')
    await pool().query('DELETE FROM rate_limits')
    onTestFinished(async () => {
      await scoped(null)
      await pool().query('DELETE FROM rate_limits')
    })
    const code = ofAllInvoices.includes(name) ? 'feature_disabled' : 'not_found'
    expect(await send({ ...fields, intent: randomUUID() })).toBe(code)
    expect(harness.proxy.calls).toEqual([])
    expect(await db.intent.count({ where: { customerId: customer, onBehalfOf: 'acct_elsewhere' } })).toBe(0)
  },
)

it.each(Object.entries(features))(
  '%s asks nothing of Stripe where the merchant has switched it off',
  async (name, feature) => {
    await db.portalConfiguration.deleteMany({})
    await configureFeatures(harness.merchant.id, { [feature]: { enabled: false } })
    onTestFinished(async () => void (await db.portalConfiguration.deleteMany({})))
    const send = actions.find(([known]) => known === name)?.[1]
    expect(await send?.({ ...fields, intent: randomUUID() })).toBe('feature_disabled')
    expect(harness.proxy.calls).toEqual([])
  },
)

it('invoices are not exported where the merchant shows no history of them', async () => {
  const send = () => sendForm(exportAction, { ...fields, format: 'csv' })
  expect((await send()).to).toContain('/exports/invoices.csv')
  await configureFeatures(harness.merchant.id, { invoice_history: { enabled: false } })
  onTestFinished(async () => void (await db.portalConfiguration.deleteMany({})))
  expect((await send()).state).toMatchObject({ code: 'feature_disabled' })
})
