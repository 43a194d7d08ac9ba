import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from '../testing/start-billing'

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('cancel_dates')
})

afterAll(async () => {
  await billing.close()
  expect(billing.violations).toEqual([])
})

const end = Date.parse('2027-02-02T10:00:00Z') / 1000

/** A fixed term of three months from 2 November 2026. */
async function fixedTerm() {
  const { stripe } = billing
  const { id, clock } = await billing.customer('2026-11-02T10:00:00Z')
  const price = await billing.price('Plan', 1000)
  const schedule = await stripe.subscriptionSchedules.create({
    customer: id,
    start_date: 'now',
    end_behavior: 'cancel',
    phases: [{ items: [{ price }], end_date: end }],
  })
  return { schedule: schedule.id, subscription: String(schedule.subscription), clock }
}

const read = (id: string) => billing.stripe.subscriptions.retrieve(id)

describe('a schedule that ends by cancelling', () => {
  it('says so on its subscription from the start, and ends it then', async () => {
    const { subscription, clock } = await fixedTerm()
    expect(await read(subscription)).toMatchObject({ cancel_at: end, cancel_at_period_end: false })
    await billing.advance(clock, '2027-01-15T10:00:00Z')
    await expect(billing.stripe.invoices.createPreview({ subscription })).rejects.toMatchObject({
      code: 'invoice_upcoming_none',
    })
    await billing.advance(clock, '2027-02-03T10:00:00Z')
    expect(await read(subscription)).toMatchObject({ status: 'canceled', cancel_at: end, ended_at: end })
  })

  it('lets nobody else change when the subscription ends', async () => {
    const { subscription } = await fixedTerm()
    await expect(billing.stripe.subscriptions.update(subscription, { cancel_at: '' })).rejects.toMatchObject({
      message: expect.stringContaining('is managed by the subscription schedule') as string,
    })
  })

  it('takes the date back when it ends otherwise or lets go, unless told to keep it', async () => {
    const { stripe } = billing
    const [changed, released, kept] = [await fixedTerm(), await fixedTerm(), await fixedTerm()]
    await stripe.subscriptionSchedules.update(changed.schedule, { end_behavior: 'release' })
    await stripe.subscriptionSchedules.release(released.schedule)
    await stripe.subscriptionSchedules.release(kept.schedule, { preserve_cancel_date: true })
    expect((await read(changed.subscription)).cancel_at).toBeNull()
    expect((await read(released.subscription)).cancel_at).toBeNull()
    expect(await read(kept.subscription)).toMatchObject({ cancel_at: end, schedule: null })
  })
})

describe('cancelling at once after an upgrade whose proration waits', () => {
  const pendingAfter = async (terms: { prorate?: boolean; invoice_now?: boolean }) => {
    const { stripe } = billing
    const { id, clock } = await billing.customer('2026-11-01T10:00:00Z')
    const [small, large] = [await billing.price('Small', 1000), await billing.price('Large', 9000)]
    const subscription = await stripe.subscriptions.create({ customer: id, items: [{ price: small }] })
    await stripe.invoiceItems.create({ customer: id, amount: 2700, currency: 'usd', subscription: subscription.id })
    const item = subscription.items.data[0]?.id ?? ''
    await billing.advance(clock, '2026-11-11T10:00:00Z')
    await stripe.subscriptions.update(subscription.id, { items: [{ id: item, price: large }] })
    await billing.advance(clock, '2026-11-21T10:00:00Z')
    await stripe.subscriptions.cancel(subscription.id, terms)
    const { data } = await stripe.invoiceItems.list({ customer: id, pending: true })
    return data.map(({ amount }) => amount).reduce((sum, amount) => sum + amount, 0)
  }

  it('leaves only what is no proration where neither credit nor invoice is asked for', async () => {
    expect(await pendingAfter({})).toBe(2700)
  })

  it('keeps the prorations where credit is asked for', async () => {
    expect(await pendingAfter({ prorate: true })).toBe(2700 + 2333)
  })
})
