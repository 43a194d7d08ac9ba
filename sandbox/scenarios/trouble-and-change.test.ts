import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type Stripe from 'stripe'
import { startBilling, type BillingHarness } from '../billing/testing/start-billing'
import { runScenario } from './run-scenario'
import { periodEnd, scenarioMaker, statuses, type MakeScenario } from './testing/scenario-maker'

let billing: BillingHarness
let make: MakeScenario

beforeAll(async () => {
  billing = await startBilling('trouble_and_change')
  make = scenarioMaker(billing)
})

afterAll(() => billing.close())

const pausesOf = async (subscription: Stripe.Subscription | undefined) =>
  (await billing.stripe.subscriptionSchedules.retrieve(String(subscription?.schedule))).pause_schedules

describe('a scenario of trouble or change is what its name says', () => {
  it('past_due_3ds: the charge waits for 3-D Secure', async () => {
    const { subscriptions, invoices } = await make('past_due_3ds')
    expect(subscriptions[0]?.status).toBe('past_due')
    const [invoice] = invoices
    const { payments } = await billing.stripe.invoices.retrieve(invoice?.id ?? '', {
      expand: ['payments.data.payment.payment_intent'],
    })
    expect(payments?.data[0]?.payment.payment_intent).toMatchObject({ status: 'requires_action' })
  })

  it('pausing_service: pauses with the next renewal, for a month', async () => {
    const { subscriptions } = await make('pausing_service')
    const [entry] = await pausesOf(subscriptions[0])
    expect(subscriptions[0]?.status).toBe('active')
    expect(entry).toMatchObject({
      pause: { pause_at: Date.parse('2026-12-01T09:59:00Z') / 1000, status: { type: 'scheduled' } },
      resume: { resume_at: Date.parse('2027-01-01T10:00:00Z') / 1000 },
    })
  })

  it('paused_service: paused ten days ago, for a month', async () => {
    const { subscriptions } = await make('paused_service')
    expect(subscriptions[0]?.status).toBe('paused')
    expect((await pausesOf(subscriptions[0]))[0]?.resume).toMatchObject({
      resume_at: Date.parse('2026-12-13T10:00:00Z') / 1000,
      status: { type: 'scheduled' },
    })
  })

  it('resumption_failed: stays paused, with an open invoice', async () => {
    const { subscriptions, invoices } = await make('resumption_failed')
    expect(subscriptions[0]?.status).toBe('paused')
    expect(invoices[0]).toMatchObject({ status: 'open', id: subscriptions[0]?.latest_invoice })
  })

  it('unpaid: every attempt was declined, and no further one is due', async () => {
    const { subscriptions, invoices } = await make('unpaid')
    expect(subscriptions[0]?.status).toBe('unpaid')
    expect(invoices[0]).toMatchObject({ status: 'open', attempt_count: 4, next_payment_attempt: null })
  })

  it('metered: three months of calls billed at 0.4 cents', async () => {
    const { subscriptions, invoices, made } = await make('metered')
    expect(subscriptions[0]).toMatchObject({ status: 'active' })
    expect(invoices.map(({ status, total }) => `${status} ${total}`)).toEqual(['paid 12430', 'paid 17164', 'paid 7300'])
    const preview = await billing.stripe.invoices.createPreview({ subscription: made.subscriptions[0] })
    expect(preview.total).toBe(4960)
  })

  it('scheduled_change: Basic in sixteen days', async () => {
    const { subscriptions, invoices } = await make('scheduled_change')
    const schedule = await billing.stripe.subscriptionSchedules.retrieve(String(subscriptions[0]?.schedule), {
      expand: ['phases.items.price'],
    })
    const prices = schedule.phases.map(({ items }) => items.map(({ price }) => (price as Stripe.Price).unit_amount))
    expect(prices).toEqual([[2999], [999]])
    expect(schedule.phases[1]?.start_date).toBe(Date.parse('2026-12-09T10:00:00Z') / 1000)
    expect(invoices.map(({ total }) => total)).toEqual(Array(5).fill(2999))
  })

  it('card_expiring: the card is good now and not at the renewal', async () => {
    const { subscriptions, made } = await make('card_expiring')
    const {
      data: [method],
    } = await billing.stripe.customers.listPaymentMethods(made.customer)
    expect(method?.card).toMatchObject({ exp_month: 12, exp_year: 2026 })
    expect(periodEnd(subscriptions[0])).toBe('2027-02-01T10:00:00.000Z')
  })

  it('expired_card: the card ended since it last paid', async () => {
    const { subscriptions, invoices, made } = await make('expired_card')
    const {
      data: [method],
    } = await billing.stripe.customers.listPaymentMethods(made.customer)
    expect(method?.card).toMatchObject({ exp_month: 10, exp_year: 2026 })
    expect(periodEnd(subscriptions[0])).toBe('2026-12-23T10:00:00.000Z')
    expect(statuses(invoices)).toEqual(['paid'])
  })

  it.each(['2026-01-31', '2026-03-01', '2028-02-29', '2026-12-31'])(
    'the cards of card_expiring and expired_card are as their names say on %s too',
    async (date) => {
      const today = new Date(`${date}T23:30:00Z`)
      for (const [name, isExpired] of [
        ['card_expiring', false],
        ['expired_card', true],
      ] as const) {
        const {
          customer,
          subscriptions: [id = ''],
        } = await runScenario(name, { stripe: billing.stripe, now: today })
        const {
          data: [method],
        } = await billing.stripe.customers.listPaymentMethods(customer)
        const end = new Date(Date.UTC(method?.card?.exp_year ?? 0, method?.card?.exp_month ?? 0, 1))
        expect(end <= today).toBe(isExpired)
        expect(end.toISOString() < periodEnd(await billing.stripe.subscriptions.retrieve(id))).toBe(true)
      }
    },
  )

  it('discount_ending: the next charge is the full price', async () => {
    const { subscriptions, invoices, made } = await make('discount_ending')
    expect(invoices.map(({ total }) => total)).toEqual([2399, 2399, 2399])
    expect(subscriptions[0]?.discounts).toHaveLength(1)
    expect((await billing.stripe.invoices.createPreview({ subscription: made.subscriptions[0] })).total).toBe(2999)
  })

  it('refunded: one payment whole, ten dollars of another by credit note', async () => {
    const { invoices, made } = await make('refunded')
    const { data: charges } = await billing.stripe.charges.list({ customer: made.customer })
    expect(charges.map(({ amount_refunded }) => amount_refunded)).toEqual([2999, 1000, 0, 0])
    expect(invoices.map(({ status, post_payment_credit_notes_amount: credited }) => `${status} ${credited}`)).toEqual([
      'paid 0',
      'paid 1000',
      'paid 0',
      'paid 0',
    ])
  })
})

it("was judged by the SDK's own types", () => expect(billing.violations).toEqual([]))
