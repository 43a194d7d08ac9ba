import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from '../billing/testing/start-billing'
import { scenarios } from './index'
import { runScenario } from './run-scenario'
import { now, periodEnd, scenarioMaker, statuses, type MakeScenario } from './testing/scenario-maker'

let billing: BillingHarness
let make: MakeScenario

beforeAll(async () => {
  billing = await startBilling('scenarios')
  make = scenarioMaker(billing)
})

afterAll(() => billing.close())

describe('each scenario is what its name says', () => {
  it('example: the documented customer renews on 14 June 2023 with a card until 12/2025', async () => {
    const { subscriptions, invoices, clock, made } = await make('example')
    const {
      data: [method],
    } = await billing.stripe.customers.listPaymentMethods(made.customer)
    expect(subscriptions.map(({ status }) => status)).toEqual(['active'])
    expect(periodEnd(subscriptions[0])).toBe('2023-06-14T10:00:00.000Z')
    expect(clock.toISOString()).toBe('2023-06-10T10:00:00.000Z')
    expect(method?.card).toMatchObject({ brand: 'visa', last4: '4242', exp_month: 12, exp_year: 2025 })
    expect(invoices.map(({ status, total }) => `${status} ${total}`)).toEqual(Array(6).fill('paid 2999'))
  })

  it('active: eight invoices paid, the next in twelve days', async () => {
    const { subscriptions, invoices, clock } = await make('active')
    expect(subscriptions.map(({ status }) => status)).toEqual(['active'])
    expect(periodEnd(subscriptions[0])).toBe('2026-12-05T10:00:00.000Z')
    expect(invoices).toHaveLength(8)
    expect(statuses(invoices)).toEqual(['paid'])
    expect(clock).toEqual(now)
  })

  it('trialing: nine days of trial left', async () => {
    const { subscriptions } = await make('trialing')
    expect(subscriptions[0]).toMatchObject({ status: 'trialing', trial_end: Date.parse('2026-12-02T10:00:00Z') / 1000 })
  })

  it('past_due: declined, and tried again later', async () => {
    const { subscriptions, invoices } = await make('past_due')
    expect(subscriptions.map(({ status }) => status)).toEqual(['past_due'])
    expect(invoices[0]).toMatchObject({ status: 'open', attempt_count: 1 })
    expect(invoices[0]?.next_payment_attempt).toBeGreaterThan(now.getTime() / 1000)
    expect(statuses(invoices.slice(1))).toEqual(['paid'])
  })

  it('cancel_scheduled: active until the period ends', async () => {
    const { subscriptions, customer } = await make('cancel_scheduled')
    const [subscription] = subscriptions
    expect(subscription?.status).toBe('active')
    expect(subscription?.cancel_at).toBe(subscription?.items.data[0]?.current_period_end)
    expect(customer.name).toBe('Clara Nowak')
  })

  it('canceled: ended, with its invoices', async () => {
    const { subscriptions, invoices } = await make('canceled')
    expect(subscriptions[0]).toMatchObject({ status: 'canceled', ended_at: Date.parse('2026-11-03T10:00:00Z') / 1000 })
    expect(invoices).toHaveLength(5)
  })

  it('several_subscriptions: a yearly, a monthly and one on trial', async () => {
    const { subscriptions } = await make('several_subscriptions')
    expect(subscriptions.map(({ status }) => status)).toEqual(['trialing', 'active', 'active'])
  })

  it('many_invoices: 240 of them', async () => {
    const { invoices } = await make('many_invoices')
    expect(invoices).toHaveLength(240)
    expect(statuses(invoices)).toEqual(['paid'])
  }, 30_000)

  it('yen: two of 1480 yen', async () => {
    const { invoices } = await make('yen')
    expect(invoices[0]).toMatchObject({ currency: 'jpy', total: 2960 })
  })

  it('long_name: names longer than a hundred letters', async () => {
    const { customer, invoices } = await make('long_name')
    expect(customer.name?.length).toBeGreaterThan(100)
    expect(invoices[0]?.lines.data[0]?.description?.length).toBeGreaterThan(100)
  })

  it('trialing_without_card: on trial, with nothing to pay', async () => {
    const { subscriptions, customer } = await make('trialing_without_card')
    expect(subscriptions[0]?.status).toBe('trialing')
    expect(customer.invoice_settings.default_payment_method).toBeNull()
  })

  it('incomplete: the first payment is not made', async () => {
    const { subscriptions, invoices } = await make('incomplete')
    expect(subscriptions[0]?.status).toBe('incomplete')
    expect(statuses(invoices)).toEqual(['open'])
  })

  it('no_card: active, with no payment method', async () => {
    const { subscriptions, made } = await make('no_card')
    expect(subscriptions[0]?.status).toBe('active')
    expect((await billing.stripe.customers.listPaymentMethods(made.customer)).data).toEqual([])
  })

  it('send_invoice: the latest invoice is open and due later', async () => {
    const { subscriptions, invoices } = await make('send_invoice')
    expect(subscriptions[0]).toMatchObject({ status: 'active', collection_method: 'send_invoice' })
    expect(invoices[0]?.status).toBe('open')
    expect(invoices[0]?.due_date).toBeGreaterThan(now.getTime() / 1000)
  })

  it('right_to_left: an Arabic name', async () => {
    expect((await make('right_to_left')).customer.name).toMatch(/^\p{Script=Arabic}/u)
  })

  it('dinar: 9.250 dinars a month', async () => {
    const { invoices } = await make('dinar')
    expect(invoices[0]).toMatchObject({ status: 'paid', currency: 'kwd', total: 9250 })
  })

  it('paused: collection resumes in twenty days', async () => {
    const { subscriptions } = await make('paused')
    expect(subscriptions[0]?.pause_collection?.resumes_at).toBe(Date.parse('2026-12-13T10:00:00Z') / 1000)
  })

  it('pausing: begins with the next renewal, and ends with the one after it', async () => {
    const { subscriptions } = await make('pausing')
    const [item] = subscriptions[0]?.items.data ?? []
    const resumes = Number(subscriptions[0]?.pause_collection?.resumes_at)
    expect(item?.current_period_end).toBe(Date.parse('2026-12-13T10:00:00Z') / 1000)
    expect(resumes).toBe(Date.parse('2027-01-13T09:59:00Z') / 1000)
  })

  it('own_reason: ends with the period, for a reason that the merchant made once', async () => {
    const made = [await make('own_reason'), await make('own_reason')]
    const { data } = await billing.stripe.billing.feedbackOptions.list()
    expect(data.map(({ description }) => description)).toEqual(['Too few colours'])
    for (const { subscriptions } of made) {
      const [{ cancel_at: end, cancellation_details: details } = {}] = subscriptions
      expect(end).toBeGreaterThan(now.getTime() / 1000)
      expect(details).toMatchObject({ feedback: null, feedback_option: data[0]?.id })
    }
  })

  it('cancel_at: flexible, ends in forty days', async () => {
    const { subscriptions } = await make('cancel_at')
    expect(subscriptions[0]).toMatchObject({
      status: 'active',
      cancel_at_period_end: false,
      cancel_at: Date.parse('2027-01-02T10:00:00Z') / 1000,
    })
    expect(subscriptions[0]?.billing_mode.type).toBe('flexible')
  })

  it('several_items: three seats and support in one subscription', async () => {
    const { subscriptions, invoices } = await make('several_items')
    expect(subscriptions[0]?.items.data.map(({ quantity }) => quantity).sort()).toEqual([1, 3])
    expect(invoices[0]?.total).toBe(3 * 2999 + 1500)
  })

  it('credit_balance: 50 USD in favour', async () => {
    expect((await make('credit_balance')).customer.balance).toBe(-5000)
  })

  it('promotion_codes: nine codes to type, however often it is made', async () => {
    await make('promotion_codes')
    await make('promotion_codes')
    const { data } = await billing.stripe.promotionCodes.list({ limit: 100 })
    expect(data.map(({ code }) => code).sort()).toEqual(
      ['SPRING50', 'ONCE5', 'FRIEND10', 'EXPIRED', 'OFF', 'FIRST', 'FROM100', 'YEARLY', 'EURO5'].sort(),
    )
  })

  it('taxed: 22% on top', async () => {
    expect((await make('taxed')).invoices[0]?.total).toBe(2999 + 660)
  })

  it('tax_ids: one for each answer of a register', async () => {
    const { made } = await make('tax_ids')
    const { data } = await billing.stripe.customers.listTaxIds(made.customer)
    expect(data.map(({ type, verification }) => `${type} ${verification?.status}`).sort()).toEqual([
      'eu_vat unverified',
      'eu_vat verified',
      'gb_vat pending',
      'us_ein unavailable',
    ])
  })

  it('details_corrected: paid in another name than today’s', async () => {
    const { customer, invoices } = await make('details_corrected')
    expect(customer.name).toBe('Studio Verdi S.r.l.')
    expect([...new Set(invoices.map(({ status, customer_name: name }) => `${status} ${name}`))]).toEqual([
      'paid Irene Verdi',
    ])
  })

  it('and none is left untested', () => expect(Object.keys(scenarios)).toHaveLength(56))
})

it('makes the same ids and dates for the same seed and time, of every scenario, in a universe of its own', async () => {
  const all = async () => {
    const other = await startBilling('the_same')
    const told: unknown[] = []
    // The longest history has nothing that the others do not.
    for (const name of (Object.keys(scenarios) as (keyof typeof scenarios)[]).filter(
      (each) => each !== 'many_invoices',
    )) {
      const made = await runScenario(name, { stripe: other.stripe, now })
      const { data: invoices } = await other.stripe.invoices.list({ customer: made.customer, limit: 100 })
      const { data: subscriptions } = await other.stripe.subscriptions.list({ customer: made.customer, status: 'all' })
      told.push(
        made,
        invoices.map(({ id, number, created, due_date, total }) => ({ id, number, created, due_date, total })),
      )
      told.push(
        subscriptions.map(({ id, start_date, ended_at, items }) => ({
          id,
          start_date,
          ended_at,
          ends: items.data.map((item) => item.current_period_end),
        })),
      )
    }
    await other.close()
    return told
  }
  expect(await all()).toEqual(await all())
}, 60_000)

it('makes two customers at once who share their product', async () => {
  const other = await startBilling('at_once')
  await Promise.all([1, 2, 3].map((seed) => runScenario('trialing', { stripe: other.stripe, now, seed: `run${seed}` })))
  const { data: products } = await other.stripe.products.list()
  expect(products.map(({ id }) => id)).toEqual(['prod_premium'])
  expect((await other.stripe.prices.list()).data).toHaveLength(1)
  await other.close()
})

it("serves the products' pictures", async () => {
  const {
    images: [url = ''],
  } = await billing.stripe.products.retrieve('prod_premium')
  const answer = await fetch(url)
  expect(answer.headers.get('content-type')).toBe('image/png')
  expect((await answer.bytes()).length).toBeGreaterThan(1000)
  expect((await fetch(`${billing.url}/images/none.png`)).status).toBe(404)
})

it("was judged by the SDK's own types", () => expect(billing.violations).toEqual([]))
