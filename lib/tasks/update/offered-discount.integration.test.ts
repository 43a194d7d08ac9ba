import { beforeAll, expect, it, vi } from 'vitest'
import { browserCookie } from '@/lib/access/browsers/browser-cookie'
import { newBrowser } from '@/lib/access/browsers/new-browser'
import { openPortal } from '@/lib/access/opening/open-portal'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import type { Stripe } from '@/lib/stripe/client/client'
import { setUpCodes } from '@/scripts/testing/portal/set-up-codes'
import { offerPlans } from '@/scripts/testing/portal/offer-plans'
import { cookieJar } from '@/scripts/testing/requests/next-request'
import { makeKey, refusal, sdk } from '@/scripts/testing/requests/open-api'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { updateAction } from './action'
import { loadUpdate } from './load'
import { updateTexts } from './texts'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const codes = setUpCodes()
const { harness, merchant, stripe, prices, open, retrieve, toYearly, toBasic, advance, makeCode, sessionOf, heldBy } =
  codes

let api: Stripe
beforeAll(async () => {
  // Customers may not type codes here; what a link brings is the merchant's own.
  await offerPlans(harness)
  api = sdk(await makeKey(merchant.id))
})

type Discount = Stripe.BillingPortal.SessionCreateParams.FlowData.SubscriptionUpdateConfirm.Discount

/** A customer of a scenario, and what asks the API for a session that leads to a plan with discounts. */
async function withLink(price: string, discounts: Discount[]) {
  const made = await open()
  const [item] = (await retrieve(made.subscription)).items.data
  const create = (given = discounts) =>
    api.billingPortal.sessions.create({
      customer: made.customer,
      flow_data: {
        type: 'subscription_update_confirm',
        subscription_update_confirm: {
          subscription: made.subscription,
          items: [{ id: item?.id ?? '', price }],
          discounts: given,
        },
      },
    })
  return { ...made, create, price }
}

/** Opens the session's portal in the test's browser. */
async function follow({ url }: Stripe.BillingPortal.Session): Promise<string> {
  const { name } = browserCookie()
  const browser = cookieJar.get(name) ?? newBrowser()
  cookieJar.set(name, browser)
  const { outcome } = await openPortal({ token: new URL(url).pathname.slice(3), browser, now: new Date() })
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.value.path.split('/')[2] ?? ''
}

async function chosenBy(token: string, subscription: string, price: string) {
  const session = await sessionOf(token)
  const view = await loadUpdate(session, subscription, { price, quantity: 1 })
  if (!view.ok || view.value.refused !== null || !view.value.chosen?.ok) throw new Error('nothing chosen')
  const { method } = view.value
  const chosen = view.value.chosen.value
  const { details } = updateTexts({ subscription: view.value.subscription, method, chosen, session })
  return { ...chosen, told: details.map((text) => text.replaceAll('\u00a0', ' ')) }
}

it('a discount of the deep link comes with the change, beside those there are, and is charged as was told', async () => {
  const promotionCode = await makeCode('LINK', {
    percent_off: 50,
    duration: 'repeating',
    duration_in_months: 12,
    name: 'Yearly offer',
  })
  await stripe.coupons.create({ id: 'tenth', percent_off: 10, duration: 'forever', name: 'Loyal' })
  await stripe.coupons.create({ id: 'five', amount_off: 500, currency: 'usd', duration: 'forever' })
  const { customer, subscription, create } = await withLink(prices.yearly, [
    { promotion_code: promotionCode },
    { coupon: 'tenth' },
  ])
  await stripe.subscriptions.update(subscription, { discounts: [{ coupon: 'five' }] })
  await syncCustomer(merchant, customer)
  const session = await create()
  expect(session.flow?.subscription_update_confirm?.discounts).toEqual([
    { coupon: null, promotion_code: promotionCode },
    { coupon: 'tenth', promotion_code: null },
  ])
  const token = await follow(session)
  const { preview, told } = await chosenBy(token, subscription, prices.yearly)
  if (!preview.ok) throw new Error(preview.code)
  expect(preview.value.offered).toMatchObject([
    { name: 'Yearly offer', terms: { percentOff: 50, duration: 'repeating', months: 12 } },
    { name: 'Loyal', terms: { percentOff: 10, duration: 'forever' } },
  ])
  expect(told).toContain('The promotion code is added to the discounts you already have. They stay as they are.')
  const form = { token, subscription, price: prices.yearly, ...toYearly, offer: '1' }
  expect((await sendForm(updateAction, form)).to).toMatch(/^(?:\?done=|\/receipts\/)/)
  expect(await heldBy(subscription)).toEqual(['five', promotionCode, 'tenth'])
  const { data: charges } = await stripe.charges.list({ customer, limit: 1 })
  expect(preview.value.first.amountDue.amount).toBe(BigInt(charges[0]?.amount ?? 0))
  await harness.expectInStep(customer)
})

it('it waits with the change for the bank’s confirmation, and comes with it', async () => {
  await stripe.coupons.create({ id: 'half', percent_off: 50, duration: 'forever' })
  const { customer, subscription, create } = await withLink(prices.yearly, [{ coupon: 'half' }])
  const card = await stripe.paymentMethods.attach('pm_card_authenticationRequired', { customer })
  await stripe.subscriptions.update(subscription, { default_payment_method: card.id })
  await syncCustomer(merchant, customer)
  const token = await follow(await create())
  await sendForm(updateAction, { token, subscription, price: prices.yearly, ...toYearly, offer: '1' })
  const waiting = await retrieve(subscription)
  expect(waiting.discounts).toEqual([])
  expect(waiting.pending_update?.discounts).toHaveLength(1)
  const good = await stripe.paymentMethods.attach('pm_card_visa', { customer })
  await stripe.invoices.pay((waiting.latest_invoice as { id: string }).id, { payment_method: good.id })
  expect(await heldBy(subscription)).toEqual(['half'])
})

it('it begins with a change that waits for the period’s end', async () => {
  await stripe.coupons.create({ id: 'later', percent_off: 20, duration: 'forever' })
  const { customer, subscription, create } = await withLink(prices.basic, [{ coupon: 'later' }])
  const token = await follow(await create())
  const { preview } = await chosenBy(token, subscription, prices.basic)
  expect(preview).toMatchObject({ ok: true, value: { first: { amountDue: { amount: 799n } } } })
  await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic, offer: '1' })
  expect(await heldBy(subscription)).toEqual([])
  const [item] = (await retrieve(subscription)).items.data
  await advance(customer, new Date((item?.current_period_end ?? 0) * 1000), 2)
  expect(await heldBy(subscription)).toEqual(['later'])
  const { data } = await stripe.invoices.list({ subscription, limit: 1 })
  expect(data[0]?.total).toBe(799)
})

it('it does not come with another plan, nor where it can no longer be used, which the page says', async () => {
  await stripe.coupons.create({ id: 'gone', percent_off: 20, duration: 'forever', max_redemptions: 1 })
  const { subscription, create } = await withLink(prices.yearly, [{ coupon: 'gone' }])
  const token = await follow(await create())
  const other = await chosenBy(token, subscription, prices.basic)
  expect(other.preview).toMatchObject({ ok: true, value: { offered: [], first: { amountDue: { amount: 999n } } } })
  await stripe.subscriptions.update((await open()).subscription, { discounts: [{ coupon: 'gone' }] })
  // The page was read before.
  const form = { token, subscription, price: prices.yearly, ...toYearly, offer: '1' }
  expect((await sendForm(updateAction, form)).to).toMatch(/problem=preview_outdated$/)
  expect(await heldBy(subscription)).toEqual([])
  const { offerRefused, preview } = await chosenBy(token, subscription, prices.yearly)
  expect(offerRefused).toBe('code_used_up')
  expect(preview).toMatchObject({ ok: true, value: { offered: [] } })
})

it('a session is refused with a discount that cannot be used, by its name', async () => {
  const { id: other } = await stripe.customers.create({})
  const theirs = await makeCode('THEIRS', {}, { customer: other })
  const off = await makeCode('SWITCHED', {}, { active: false })
  await stripe.coupons.create({ id: 'over', percent_off: 20, duration: 'once', redeem_by: 1_600_000_000 })
  const { create } = await withLink(prices.yearly, [])
  const at = 'flow_data[subscription_update_confirm][discounts][0]'
  const said = (discount: Discount) =>
    create([discount]).then(
      () => null,
      (error: { message: string; code?: string; param?: string }) => [error.message, error.code, error.param],
    )
  expect(await said({ coupon: 'none' })).toEqual(["No such coupon: 'none'", 'resource_missing', `${at}[coupon]`])
  expect(await said({ promotion_code: 'promo_none' })).toEqual([
    "No such promotion code: 'promo_none'",
    'resource_missing',
    `${at}[promotion_code]`,
  ])
  expect(await said({ coupon: 'over' })).toEqual(['Coupon expired: over', 'coupon_expired', `${at}[coupon]`])
  expect(await said({ promotion_code: off })).toEqual([
    'This promotion code is not active.',
    'promotion_code_expired',
    `${at}[promotion_code]`,
  ])
  expect((await said({ promotion_code: theirs }))?.[0]).toBe(
    'This promotion code is restricted to a different customer.',
  )
  expect(await refusal(create([{ coupon: 'half', promotion_code: off }]))).toMatchObject({ status: 400, param: at })
  expect((await create([])).flow?.subscription_update_confirm?.discounts).toBeNull()
})
