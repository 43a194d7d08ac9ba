import { beforeAll, expect, it, vi } from 'vitest'
import { takeCodeAttempt } from '@/lib/access/limits/take-code-attempt'
import { openSession } from '@/lib/access/sessions/open-session'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { offerPlans } from '@/scripts/testing/portal/offer-plans'
import { setUpUpdates } from '@/scripts/testing/portal/set-up-updates'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { updateAction } from './action'
import { loadUpdate } from './load'
import { previewUpdate } from './preview'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const { harness, merchant, stripe, at, prices, open, retrieve, receiptOf, toYearly, toBasic } = setUpUpdates()

const codes = { default_allowed_updates: ['price', 'quantity', 'promotion_code'] }

beforeAll(async () => {
  await offerPlans(harness, codes)
  const { id: coupon } = await stripe.coupons.create({ id: 'half', percent_off: 50, duration: 'forever' })
  await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon }, code: 'SPRING' })
  const { id: other } = await stripe.customers.create({})
  await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon }, code: 'OTHERS', customer: other })
})

async function preview(subscription: string, code: string | null, product: string | null = null) {
  const { items } = await retrieve(subscription)
  return previewUpdate(merchant, {
    subscription,
    waitsUntil: null,
    code,
    product,
    terms: {
      item: items.data[0]?.id ?? '',
      price: prices.yearly,
      quantity: 1,
      prorationBehavior: 'always_invoice',
      prorationDate: Number(at),
      resetsCycle: false,
      endsTrial: false,
    },
  })
}

it('a promotion code comes with a change at once, beside the discounts there are, and is charged as was told', async () => {
  const { customer, subscription, token } = await open()
  await stripe.coupons.create({ id: 'five', amount_off: 500, currency: 'usd', duration: 'forever' })
  await stripe.subscriptions.update(subscription, { discounts: [{ coupon: 'five' }] })
  await syncCustomer(merchant, customer)
  const told = await preview(subscription, 'SPRING')
  const form = { token, subscription, price: prices.yearly, ...toYearly, code: ' SPRING ' }
  const { intent } = await sendForm(updateAction, form)
  const { discounts, items } = await stripe.subscriptions.retrieve(subscription, { expand: ['discounts'] })
  expect(items.data[0]?.price.id).toBe(prices.yearly)
  expect(discounts.map((each) => (typeof each === 'object' ? each.source.coupon : each))).toEqual(['five', 'half'])
  const { data: charges } = await stripe.charges.list({ customer, limit: 1 })
  expect(told).toMatchObject({ ok: true, value: { first: { amountDue: { amount: BigInt(charges[0]?.amount ?? 0) } } } })
  expect(await receiptOf(customer, intent)).toMatchObject({ receipt: { update: { discounted: true } } })
  const without = await preview((await open()).subscription, null)
  expect(without.ok && without.value.first.amountDue.amount).toBeGreaterThan(BigInt(charges[0]?.amount ?? 0))
  await harness.expectInStep(customer)
})

it('waits with the change where the card is declined, and is there once that is paid', async () => {
  const { customer, subscription, token } = await open()
  const card = await stripe.paymentMethods.attach('pm_card_chargeCustomerFail', { customer })
  await stripe.subscriptions.update(subscription, { default_payment_method: card.id })
  await syncCustomer(merchant, customer)
  await sendForm(updateAction, { token, subscription, price: prices.yearly, ...toYearly, code: 'SPRING' })
  const waiting = await retrieve(subscription)
  expect(waiting.discounts).toEqual([])
  expect(waiting.pending_update?.discounts).toHaveLength(1)
  const good = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  await stripe.invoices.pay((waiting.latest_invoice as { id: string }).id, { payment_method: good.id })
  expect((await retrieve(subscription)).discounts).toHaveLength(1)
})

it('waits with the change for 3-D Secure, and counts once the bank has it confirmed, or never where it is not', async () => {
  for (const confirmed of [true, false]) {
    const { customer, subscription, token } = await open()
    const card = await stripe.paymentMethods.attach('pm_card_authenticationRequired', { customer })
    await stripe.subscriptions.update(subscription, { default_payment_method: card.id })
    await syncCustomer(merchant, customer)
    const sent = await sendForm(updateAction, {
      token,
      subscription,
      price: prices.yearly,
      ...toYearly,
      code: 'SPRING',
    })
    expect(sent.to).toMatch(/^\/receipts\//)
    const waiting = await retrieve(subscription)
    expect([waiting.discounts, waiting.pending_update?.discounts?.length]).toEqual([[], 1])
    await harness.expectInStep(customer)
    const { id } = waiting.latest_invoice as { id: string }
    const { payments } = await stripe.invoices.retrieve(id, { expand: ['payments'] })
    const intent = String(payments?.data[0]?.payment.payment_intent)
    await stripe.rawRequest('POST', `/_sandbox/authenticate/${intent}`, { outcome: confirmed ? 'complete' : 'fail' })
    if (!confirmed) await stripe.invoices.voidInvoice(id)
    const after = await retrieve(subscription)
    expect([after.discounts.length, after.pending_update]).toEqual([confirmed ? 1 : 0, null])
    expect(after.items.data[0]?.price.id).toBe(confirmed ? prices.yearly : prices.premium)
  }
})

it('is refused where nobody, somebody else or no change of this kind may use it', async () => {
  const { customer, subscription, token } = await open()
  for (const code of ['OTHERS', 'NONE', 'N'.repeat(10_000), 'SPRING\0', '', 'SPRING '])
    expect(await preview(subscription, code)).toMatchObject({ ok: false, code: 'promotion_code_refused' })
  const later = await sendForm(updateAction, {
    token,
    subscription,
    price: prices.basic,
    ...toBasic,
    code: 'SPRING',
  })
  expect(later.state).toMatchObject({ code: 'code_later' })
  const { intent } = await sendForm(updateAction, {
    token,
    subscription,
    price: prices.yearly,
    ...toYearly,
    code: 'NONE',
  })
  expect(await receiptOf(customer, intent)).toMatchObject({ receipt: { status: 'failed' } })
  await offerPlans(harness)
  const form = { token, subscription, price: prices.yearly, ...toYearly, code: 'SPRING' }
  expect((await sendForm(updateAction, form)).state).toMatchObject({ code: 'promotion_code_refused' })
  await offerPlans(harness, codes)
})

it('says why it cannot be used: out of time, used up, for other plans, currencies or first purchases, or had already', async () => {
  const { customer, subscription, token } = await open()
  const { id: tea } = await stripe.products.create({ name: 'Tea' })
  await stripe.coupons.create({ id: 'tea', percent_off: 10, duration: 'once', applies_to: { products: [tea] } })
  await stripe.coupons.create({ id: 'euro', amount_off: 100, currency: 'eur', duration: 'once' })
  const make = (code: string, coupon: string, more: object = {}) =>
    stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon }, code, ...more })
  await make('TEA', 'tea')
  await make('EURO', 'euro')
  await make('FIRST', 'half', { restrictions: { first_time_transaction: true } })
  await make('ONCE', 'half', { max_redemptions: 1 })
  await make('PAST', 'half', { expires_at: 1_600_000_000 })
  await stripe.promotionCodes.update((await make('OFF', 'half')).id, { active: false })
  const refused = async (code: string) => {
    const answer = await preview(subscription, code, 'prod_other')
    return answer.ok ? null : answer.code
  }
  expect(await refused('TEA')).toBe('code_other_plan')
  expect(await refused('EURO')).toBe('code_other_currency')
  expect(await refused('FIRST')).toBe('code_first_purchase')
  expect(await refused('PAST')).toBe('code_expired')
  expect(await refused('OFF')).toBe('promotion_code_refused')
  expect(await refused('ONCE')).toBeNull()
  await sendForm(updateAction, { token, subscription, price: prices.yearly, ...toYearly, code: 'once' })
  await harness.expectInStep(customer)
  expect(await preview((await open()).subscription, 'ONCE')).toMatchObject({ code: 'code_used_up' })
  await make('AGAIN', 'half')
  await stripe.subscriptions.update(subscription, { discounts: [{ promotion_code: (await make('MORE', 'half')).id }] })
  expect(await refused('MORE')).toBe('code_in_use')
})

it('cannot be found by trying: a session may try thirty an hour', async () => {
  const { subscription, token } = await open()
  const form = { token, subscription, price: prices.yearly, ...toYearly, shown: '1 usd' }
  const session = await openSession(token)
  if (!session.ok) throw new Error(session.code)
  const opened = session.value
  const view = (code: string) => loadUpdate(opened, subscription, { price: prices.yearly, quantity: 1 }, code)
  for (let tried = 0; tried < 30; tried++) expect(await takeCodeAttempt(opened)).toMatchObject({ ok: true })
  expect(await view('SPRING')).toMatchObject({ value: { chosen: { code: 'rate_limited' } } })
  expect((await sendForm(updateAction, { ...form, code: 'SPRING' })).state).toMatchObject({ code: 'rate_limited' })
})
