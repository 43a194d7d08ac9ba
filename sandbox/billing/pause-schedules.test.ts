import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from './testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('pause_schedules')
})

afterAll(async () => {
  await billing.close()
})

const at = (iso: string) => Date.parse(iso) / 1000
const totals = async (customer: string) =>
  (await billing.stripe.invoices.list({ customer, limit: 100 })).data.map(({ total }) => total)

describe('a schedule of pauses', () => {
  async function scheduled(pause: Stripe.SubscriptionScheduleCreateParams.PauseSchedule, card = 'pm_card_visa') {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const price = await billing.price('Basic', 1000)
    const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
    const method = await billing.stripe.paymentMethods.attach(card, { customer: customer.id })
    await billing.stripe.subscriptions.update(id, { default_payment_method: method.id })
    const schedule = await billing.stripe.subscriptionSchedules.create({
      from_subscription: id,
      pause_schedules: [pause],
    })
    const look = async () => ({
      subscription: await billing.stripe.subscriptions.retrieve(id),
      schedule: await billing.stripe.subscriptionSchedules.retrieve(schedule.id),
    })
    return { customer, id, schedule, look }
  }

  it('pauses and resumes on its days, and lasts until it has', async () => {
    const { customer, schedule, look } = await scheduled({
      key: 'summer',
      pause: { pause_at: { type: 'timestamp', timestamp: at('2026-04-16T00:00:00Z') } },
      resume: { resume_at: { type: 'duration', duration: { interval: 'month', interval_count: 2 } } },
    })
    expect(schedule.pause_schedules).toEqual([
      {
        key: 'summer',
        pause: {
          pause_at: at('2026-04-16T00:00:00Z'),
          settings: {
            bill_for: { outstanding_usage_through: { type: 'pause_at' }, unused_time_from: { type: 'pause_at' } },
            invoicing_behavior: 'pending_invoice_item',
            type: 'subscription',
          },
          status: { type: 'scheduled' },
        },
        resume: {
          resume_at: at('2026-06-16T00:00:00Z'),
          settings: {
            billing_cycle_anchor: 'resume_at',
            payment_behavior: 'resume_on_payment_success',
            proration_behavior: 'create_prorations',
          },
          status: { type: 'scheduled' },
        },
      },
    ])
    await billing.advance(customer.clock, '2026-06-01T00:00:00Z')
    expect(await look()).toMatchObject({
      subscription: { status: 'paused', schedule: schedule.id },
      schedule: {
        status: 'active',
        pause_schedules: [{ pause: { status: { type: 'succeeded' } }, resume: { status: { type: 'scheduled' } } }],
      },
    })
    expect(await totals(customer.id)).toEqual([1000])
    await billing.advance(customer.clock, '2026-06-16T00:00:00Z')
    expect(await look()).toMatchObject({
      subscription: { status: 'active', billing_cycle_anchor: at('2026-06-16T00:00:00Z') },
      schedule: { pause_schedules: [{ resume: { status: { type: 'succeeded' } } }] },
    })
    // Half a month was given back.
    expect(await totals(customer.id)).toEqual([500, 1000])
  })

  it('pauses at once, and tells of a resumption that waits for its payment', async () => {
    const { customer, id, schedule, look } = await scheduled(
      {
        pause: { pause_at: { type: 'now' }, settings: { bill_for: { unused_time_from: { type: 'none' } } } },
        resume: { resume_at: { type: 'timestamp', timestamp: at('2026-05-20T00:00:00Z') } },
      },
      'pm_card_chargeCustomerFail',
    )
    expect((await look()).subscription.status).toBe('paused')
    await billing.advance(customer.clock, '2026-05-20T00:00:00Z')
    const { subscription } = await look()
    expect(await look()).toMatchObject({
      subscription: { status: 'paused' },
      schedule: { pause_schedules: [{ resume: { status: { type: 'pending' } } }] },
    })
    await billing.stripe.invoices.pay(subscription.latest_invoice as string, { payment_method: 'pm_card_visa' })
    expect((await billing.stripe.subscriptions.retrieve(id)).status).toBe('active')
    const { pause_schedules: pauses } = await billing.stripe.subscriptionSchedules.retrieve(schedule.id)
    expect(pauses[0]?.resume?.status.type).toBe('succeeded')
  })

  it('gives a paused subscription its day, keeps what an update leaves out and forgets what it takes away', async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const price = await billing.price('Basic', 1000)
    const { id } = await billing.stripe.subscriptions.create({ customer: customer.id, items: [{ price }] })
    await billing.stripe.subscriptions.pause(id)
    await expect(billing.stripe.subscriptionSchedules.create({ from_subscription: id })).rejects.toMatchObject({
      param: 'from_subscription',
    })
    const resumeAt = { type: 'timestamp', timestamp: at('2026-07-01T00:00:00Z') } as const
    const { id: schedule } = await billing.stripe.subscriptionSchedules.create({
      from_subscription: id,
      pause_schedules: [{ key: 'a', resume: { resume_at: resumeAt } }],
    })
    const changed = await billing.stripe.subscriptionSchedules.update(schedule, {
      pause_schedules: [{ key: 'a', resume: { settings: { payment_behavior: 'resume_on_payment_attempt' } } }],
    })
    expect(changed.pause_schedules).toMatchObject([
      {
        pause: { settings: null, status: { type: 'succeeded' } },
        resume: { resume_at: resumeAt.timestamp, settings: { payment_behavior: 'resume_on_payment_attempt' } },
      },
    ])
    const none = await billing.stripe.subscriptionSchedules.update(schedule, { pause_schedules: '' })
    expect(none.pause_schedules).toEqual([])
  })

  it('is for flexible billing that charges automatically, and pauses before it resumes', async () => {
    const customer = await billing.customer('2026-04-01T00:00:00Z')
    const price = await billing.price('Basic', 1000)
    const pause = { pause_at: { type: 'timestamp', timestamp: at('2026-05-01T00:00:00Z') } } as const
    const make = (more: Stripe.SubscriptionScheduleCreateParams) =>
      billing.stripe.subscriptionSchedules.create({
        customer: customer.id,
        start_date: 'now',
        phases: [{ items: [{ price }] }],
        pause_schedules: [{ pause }],
        ...more,
      })
    for (const more of [
      { billing_mode: { type: 'classic' } },
      { default_settings: { collection_method: 'send_invoice' } },
    ] as const) {
      await expect(make(more)).rejects.toMatchObject({ statusCode: 400, param: 'pause_schedules' })
    }
    await expect(make({ pause_schedules: [{ pause, resume: { resume_at: { type: 'now' } } }] })).rejects.toMatchObject({
      statusCode: 400,
    })
  })

  it("fits Stripe's types throughout", () => {
    expect([...new Set(billing.violations)]).toEqual([])
  })
})
