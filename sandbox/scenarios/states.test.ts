import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from '../billing/testing/start-billing'
import { now, scenarioMaker, type MakeScenario } from './testing/scenario-maker'

let billing: BillingHarness
let make: MakeScenario

beforeAll(async () => {
  billing = await startBilling('scenario_states')
  make = scenarioMaker(billing)
})

afterAll(() => billing.close())

const seconds = now.getTime() / 1000
const day = 86_400

describe('prices are what their scenario says', () => {
  it.each([
    ['several_seats', 'usd', 3000],
    ['seat_packs', 'usd', 6000],
    ['tiered_seats', 'usd', 6000],
    ['currency_option', 'eur', 1800],
    ['item_discount', 'usd', 2000],
    ['customer_discount', 'usd', 2399],
    ['taxed_automatically', 'usd', 3659],
  ] as const)('%s: %s %d', async (name, currency, total) => {
    const { made, invoices } = await make(name)
    expect([...new Set(invoices.map((invoice) => `${invoice.status} ${invoice.total}`))]).toEqual([`paid ${total}`])
    const preview = await billing.stripe.invoices.createPreview({ subscription: made.subscriptions[0] })
    expect(preview).toMatchObject({ currency, total })
  })

  it('billing_credits: one month paid whole, and not enough left for the next', async () => {
    const { made, invoices } = await make('billing_credits')
    expect(invoices.map(({ status, total }) => `${status} ${total}`)).toEqual(['paid 0'])
    const { balances } = await billing.stripe.billing.creditBalanceSummaries.retrieve({
      customer: made.customer,
      filter: { type: 'applicability_scope', applicability_scope: { price_type: 'metered' } },
    })
    expect(balances[0]?.available_balance.monetary?.value).toBe(4000)
  })
})

describe('payments are where their scenario says', () => {
  const intentOf = async (customer: string) => (await billing.stripe.paymentIntents.list({ customer })).data[0]

  it('bank_debit_processing: the invoice is open and the bank is asked', async () => {
    const { made, subscriptions, invoices } = await make('bank_debit_processing')
    expect(subscriptions[0]?.status).toBe('active')
    expect(invoices.map(({ status }) => status)).toEqual(['open', 'paid', 'paid', 'paid'])
    expect((await intentOf(made.customer))?.status).toBe('processing')
  })

  it('bank_debit_failed: the bank gave it back, and nobody tries again', async () => {
    const { made, subscriptions, invoices } = await make('bank_debit_failed')
    expect(subscriptions[0]?.status).toBe('past_due')
    expect(invoices[0]).toMatchObject({ status: 'open', next_payment_attempt: null })
    expect((await intentOf(made.customer))?.last_payment_error?.code).toBe('insufficient_funds')
  })

  it('old_debt: active, with an unpaid invoice before the paid one', async () => {
    const { subscriptions, invoices } = await make('old_debt')
    expect(subscriptions[0]?.status).toBe('active')
    expect(invoices.slice(0, 3).map(({ status }) => status)).toEqual(['paid', 'open', 'paid'])
    expect(invoices[1]?.next_payment_attempt).toBeNull()
  })

  it('legacy_card: paid by a source', async () => {
    const { customer, invoices } = await make('legacy_card')
    expect(String(customer.default_source)).toMatch(/^card_/)
    expect(invoices.every(({ status }) => status === 'paid')).toBe(true)
  })

  it.each([
    ['invoice_not_due', 4 * day, 'active'],
    ['invoice_due_today', -60, 'past_due'],
    ['invoice_overdue', -5 * day, 'past_due'],
  ] as const)('%s: due %d seconds from now', async (name, due, status) => {
    const { subscriptions, invoices } = await make(name)
    expect(invoices).toMatchObject([{ status: 'open', due_date: seconds + due, attempt_count: 0 }])
    expect(subscriptions[0]?.status).toBe(status)
  })
})

describe('subscriptions end as their scenario says', () => {
  it.each([
    ['trial_will_cancel', 'trialing', 'canceled'],
    ['trial_will_pause', 'trialing', 'paused'],
    ['trial_paused', 'paused', 'paused'],
  ] as const)('%s: %s, in the end %s', async (name, status, end) => {
    const { made, subscriptions } = await make(name)
    expect(subscriptions[0]?.status).toBe(status)
    await billing.advance(made.testClock, seconds + 12 * day)
    expect(await read(made.subscriptions[0])).toMatchObject({ status: end })
  })

  it('fixed_term: by its schedule, in twenty days', async () => {
    const { made, subscriptions } = await make('fixed_term')
    expect(subscriptions[0]).toMatchObject({ status: 'active', cancel_at: seconds + 20 * day })
    expect(subscriptions[0]?.cancellation_details?.feedback).toBeNull()
    await billing.advance(made.testClock, seconds + 21 * day)
    expect(await read(made.subscriptions[0])).toMatchObject({ status: 'canceled' })
  })

  const read = (id = ''): Promise<Stripe.Subscription> => billing.stripe.subscriptions.retrieve(id)
})

it("was judged by the SDK's own types", () => expect(billing.violations).toEqual([]))
