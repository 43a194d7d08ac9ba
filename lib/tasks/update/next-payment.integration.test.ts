import { expect, it, vi } from 'vitest'
import { setUpSituations } from '@/scripts/testing/portal/set-up-situations'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { stripe, now, advance, offer, subscribe, page, confirmed, nextOf } = setUpSituations()

it('a credit is taken by the draft of the renewal first, and only what is left of it by the next payment', async () => {
  const [ten = '', five = ''] = await offer({ unit_amount: 1000 }, { unit_amount: 500 })
  const made = await subscribe(ten, { days: 31 })
  await stripe.customers.createBalanceTransaction(made.customer, { amount: -400, currency: 'usd' })
  const { sentences = [], form } = await page(made, five)
  expect(sentences.join(' ')).toMatch(
    /Your next payment is on \d+ \w+ \d+: USD 5\.00\. A payment of USD 6\.00 is being/,
  )
  await confirmed(made.customer, form)
  await advance(made.customer, now, 2)
  const { data } = await stripe.charges.list({ customer: made.customer, limit: 1 })
  expect([data[0]?.amount, await nextOf(made.subscription)]).toEqual([600, 500])
})

it('a plan of another interval that waits is billed with what waits for the next invoice', async () => {
  const [ten = '', yearly = ''] = await offer(
    { unit_amount: 1000 },
    { unit_amount: 800, recurring: { interval: 'year' } },
  )
  const made = await subscribe(ten, { days: 10 })
  await stripe.invoiceItems.create({ customer: made.customer, amount: 200, currency: 'usd', description: 'Extra' })
  const { when, sentences = [], form } = await page(made, yearly)
  expect(when).toBe('at_period_end')
  expect(sentences.join(' ')).toContain(': USD 10.00. After that: USD 8.00 per year.')
  await confirmed(made.customer, form)
  expect(await nextOf(made.subscription)).toBe(1000)
})

it.each(['subscription', 'item'])(
  'a discount of the %s that is over by then is not in what comes after',
  async (of) => {
    const [ten = '', twenty = ''] = await offer({ unit_amount: 1000 }, { unit_amount: 2000 })
    const { id: coupon } = await stripe.coupons.create({
      percent_off: 50,
      duration: 'repeating',
      duration_in_months: 2,
    })
    const discounts = [{ coupon }]
    const made = await subscribe(ten, of === 'item' ? { items: [{ price: ten, discounts }] } : { discounts })
    const { sentences = [] } = await page(made, twenty)
    expect(sentences.join(' ')).toContain(': USD 10.00. After that: USD 20.00 per month.')
  },
)

it.each([
  ['cancel', 'canceled', 'cancelled'],
  ['pause', 'paused', 'paused'],
] as const)(
  'a trial without a card that ends with %s makes no payment, and none is promised',
  async (behavior, status, word) => {
    const [ten = '', five = ''] = await offer({ unit_amount: 1000 }, { unit_amount: 500 })
    const made = await subscribe(ten, {
      trial_period_days: 14,
      trial_settings: { end_behavior: { missing_payment_method: behavior } },
    })
    for (const { id } of (await stripe.paymentMethods.list({ customer: made.customer })).data) {
      await stripe.paymentMethods.detach(id)
    }
    await stripe.invoiceItems.create({ customer: made.customer, amount: 200, currency: 'usd', description: 'Extra' })
    const { sentences = [], form } = await page(made, five)
    expect(sentences.join(' ')).toMatch(
      new RegExp(`Your subscription will be ${word} on [^.]+ unless you add a card before then[.]$`),
    )
    expect(sentences.join(' ')).not.toContain('USD')
    await confirmed(made.customer, form)
    await advance(made.customer, now, 15 * 24)
    const after = await stripe.subscriptions.retrieve(made.subscription)
    const { data } = await stripe.invoices.list({ customer: made.customer })
    expect([after.status, data.map(({ total }) => total)]).toEqual([status, [0]])
  },
)
