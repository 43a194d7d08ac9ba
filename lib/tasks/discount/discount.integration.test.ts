import { randomUUID } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { runningDiscounts } from '@/lib/billing/subscriptions/running-discounts'
import { syncCustomer } from '@/lib/sync/customer/sync-customer'
import { offerPlans } from '@/scripts/testing/portal/offer-plans'
import { setUpCodes } from '@/scripts/testing/portal/set-up-codes'
import { sendOutbox } from '@/scripts/testing/portal/outbox'
import { sendForm } from '@/scripts/testing/requests/send-form'
import { receiptTexts } from '../receipt-texts'
import { updateAction } from '../update/action'
import { discountAction } from './action'

vi.mock('next/headers', () => import('@/scripts/testing/requests/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/requests/next-request'))

const codes = setUpCodes()
const { harness, merchant, stripe, prices, open, receiptOf, toBasic, advance } = codes
const { allowed, makeCode, sessionOf, viewOf, told, use, heldBy } = codes

/** To the overview, or to the receipt where the mirror is not in step within the time that a form waits. */
const done = /^(?:\?done=|\/receipts\/)/

async function textsOf(token: string, customer: string, intent: string) {
  const found = await receiptOf(customer, intent)
  if (typeof found === 'string' || found.receipt.status !== 'done') throw new Error('no receipt')
  const { receipt, current, openInvoices, method } = found
  const session = await sessionOf(token)
  const { texts } = receiptTexts({ session, receipt, subscription: current, openInvoices, method })
  return texts.map((text) => text.replaceAll('\u00a0', ' '))
}

async function renewalOf(subscription: string) {
  const {
    data: [renewal],
  } = await stripe.invoices.list({ subscription, limit: 1 })
  return renewal?.total
}

describe('a promotion code', () => {
  it('is told before, is used once, and lowers the next payment as was told', async () => {
    const { customer, subscription, token } = await open()
    await makeCode('SPRING', { duration: 'repeating', duration_in_months: 3 })
    const before = await told(token, subscription, 'spring')
    expect(before).toEqual([
      expect.stringMatching(/^spring: 50% off until \d+ \w+ \d{4}$/),
      expect.stringMatching(/^Your next payment, on .+, is USD 14\.99 instead of USD 29\.99\.$/),
      'Nothing is charged today.',
    ])
    const intent = randomUUID()
    const sent = [await use(token, subscription, 'spring', { intent })]
    const promotionCode = String((await heldBy(subscription))[0])
    sent.push(await sendForm(discountAction, { token, subscription, code: 'spring', promotionCode, intent }))
    expect(sent.map(({ to }) => to)).toEqual([expect.stringMatching(done), expect.stringMatching(done)])
    expect(await heldBy(subscription)).toHaveLength(1)
    await harness.expectInStep(customer)
    const [terms, ...rest] = await textsOf(token, customer, intent)
    expect(terms).toBe(before[0])
    expect(rest).toContain('USD 14.99 will be charged on that day.')
    const mails = await sendOutbox(harness.sandboxUrl, merchant.id, customer)
    const mailed = mails.find(({ subject }) => subject.includes('Your promotion code is in use'))
    expect(mailed?.text.replaceAll('\u00a0', ' ')).toContain(terms)
    expect(
      await db.portalEvent.findMany({ where: { customerId: customer, type: 'subscription.discount_added' } }),
    ).toMatchObject([{ data: { subscription, promotion_code: promotionCode } }])
    const { subscription: mirrored } = await viewOf(token, subscription, null)
    expect(runningDiscounts(mirrored, (await sessionOf(token)).now)).toMatchObject([
      { off: { percent: 50 }, lasts: 'until' },
    ])
  })

  it('comes beside the discounts there are, of the subscription, its items and its customer', async () => {
    await makeCode('MORE', { percent_off: 10 })
    const own = await open('discount_ending')
    const [welcome] = await heldBy(own.subscription)
    expect(await told(own.token, own.subscription, 'MORE')).toContain(
      'The promotion code is added to the discounts you already have. They stay as they are.',
    )
    await use(own.token, own.subscription, 'MORE')
    expect(await heldBy(own.subscription)).toEqual([welcome, expect.stringMatching(/^promo_/)])
    const loyal = await open('customer_discount')
    const before = await told(loyal.token, loyal.subscription, 'MORE')
    // A fifth off 29.99, and a tenth off what that leaves.
    expect(before[1]).toMatch(/is USD 21\.59 instead of USD 23\.99\./)
    expect(before).toContain('The promotion code is added to the discounts you already have. They stay as they are.')
    await use(loyal.token, loyal.subscription, 'MORE')
    expect(await heldBy(loyal.subscription)).toHaveLength(2)
    await harness.expectInStep(loyal.customer)
    const { total } = await stripe.invoices.createPreview({ subscription: loyal.subscription })
    expect(total).toBe(2159)
    const items = await open('item_discount')
    await use(items.token, items.subscription, 'MORE')
    const { items: held } = await stripe.subscriptions.retrieve(items.subscription)
    expect(held.data.map(({ discounts }) => discounts.length)).toEqual([1, 0])
    expect(await heldBy(items.subscription)).toHaveLength(1)
  })

  it('stays through a change that is planned for the renewal', async () => {
    const { customer, subscription, token } = await open()
    await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic })
    await makeCode('LATER')
    const before = await told(token, subscription, 'LATER')
    expect(before[1]).toMatch(/is USD 4\.99 instead of USD 9\.99\./)
    expect(before.at(-1)).toMatch(/^The change to Basic Monthly planned for .+ takes place as planned/)
    const { to, intent } = await use(token, subscription, 'LATER')
    expect(to).toMatch(done)
    const { items, schedule } = await stripe.subscriptions.retrieve(subscription, { expand: ['schedule'] })
    const ids = typeof schedule === 'object' && schedule?.phases.map(({ discounts }) => discounts.length)
    expect(ids).toEqual([1, 1])
    await harness.expectInStep(customer)
    expect(await textsOf(token, customer, intent)).toContainEqual(expect.stringContaining('USD 4.99'))
    await advance(customer, new Date((items.data[0]?.current_period_end ?? 0) * 1000), 2)
    expect(await heldBy(subscription)).toHaveLength(1)
    expect(await renewalOf(subscription)).toBe(499)
    const { data } = await stripe.promotionCodes.list({ code: 'LATER' })
    expect(data[0]?.times_redeemed).toBe(1)
  })

  it('for one payment lowers the renewal that a change is planned for, and no other', async () => {
    const { customer, subscription, token } = await open()
    await sendForm(updateAction, { token, subscription, price: prices.basic, ...toBasic })
    await makeCode('ONCE', { duration: 'once' }, { max_redemptions: 1 })
    expect((await told(token, subscription, 'ONCE'))[0]).toBe('ONCE: 50% off your next payment')
    expect((await use(token, subscription, 'ONCE')).to).toMatch(done)
    const { items } = await stripe.subscriptions.retrieve(subscription)
    await advance(customer, new Date((items.data[0]?.current_period_end ?? 0) * 1000), 2)
    expect(await renewalOf(subscription)).toBe(499)
    expect(await heldBy(subscription)).toEqual([])
  })
})

describe('refuses, and leaves Stripe as it is,', () => {
  it('a code that cannot be used, each with its reason', async () => {
    const { subscription, token } = await open()
    const { id: tea } = await stripe.products.create({ name: 'Tea' })
    const { id: other } = await stripe.customers.create({})
    await makeCode('TEA', { applies_to: { products: [tea] } })
    await makeCode('EURO', { amount_off: 100, currency: 'eur' })
    await makeCode('FIRST', {}, { restrictions: { first_time_transaction: true } })
    await makeCode('PAST', {}, { expires_at: 1_600_000_000 })
    await makeCode('OTHERS', {}, { customer: other })
    expect(await told(token, subscription, 'TEA')).toBe('code_other_plan')
    expect(await told(token, subscription, 'EURO')).toBe('code_other_currency')
    expect(await told(token, subscription, 'FIRST')).toBe('code_first_purchase')
    expect(await told(token, subscription, 'PAST')).toBe('code_expired')
    for (const code of ['OTHERS', 'NONE', 'N'.repeat(10_000), 'SPRING\0', '🎉', '\u202eEDOC'])
      expect(await told(token, subscription, code)).toBe('promotion_code_refused')
    expect(await heldBy(subscription)).toEqual([])
  })

  it('a form with a code that nobody can have typed', async () => {
    const { subscription, token } = await open()
    for (const code of ['N'.repeat(10_000), 'SPRING\0', '', ' '])
      expect((await use(token, subscription, code)).state).toMatchObject({ code: 'invalid_input' })
  })

  it('a code that ran out or was used up between the page and the press, and says so on the page', async () => {
    const { subscription, token } = await open()
    for (const code of ['GONE', 'TAKEN']) {
      const id = await makeCode(code, {}, { max_redemptions: 1 })
      const { chosen } = await viewOf(token, subscription, code)
      if (code === 'GONE') await stripe.promotionCodes.update(id, { active: false })
      else await stripe.subscriptions.update((await open()).subscription, { discounts: [{ promotion_code: id }] })
      const promotionCode = chosen?.ok ? chosen.value.promotionCode : ''
      const sent = await sendForm(discountAction, { token, subscription, code, promotionCode })
      expect(sent.to).toBe(`/subscriptions/${subscription}/discount?code=${code}`)
    }
    expect(await told(token, subscription, 'TAKEN')).toBe('code_used_up')
    expect(await heldBy(subscription)).toEqual([])
  })

  it('a code that has become another one since it was shown', async () => {
    const { subscription, token } = await open()
    const shown = await makeCode('SAME', { percent_off: 90 })
    await stripe.promotionCodes.update(shown, { active: false })
    await makeCode('SAME', { percent_off: 5 })
    const sent = await sendForm(discountAction, { token, subscription, code: 'SAME', promotionCode: shown })
    expect(sent.to).toBe(`/subscriptions/${subscription}/discount?code=SAME&problem=preview_outdated`)
    expect(await heldBy(subscription)).toEqual([])
  })

  it('the same code a second time, from another tab too', async () => {
    const { customer, subscription, token } = await open()
    await makeCode('TWICE')
    const { chosen } = await viewOf(token, subscription, 'TWICE')
    const promotionCode = chosen?.ok ? chosen.value.promotionCode : ''
    const form = { token, subscription, code: 'TWICE', promotionCode }
    expect((await sendForm(discountAction, form)).to).toMatch(done)
    await syncCustomer(merchant, customer)
    expect((await sendForm(discountAction, form)).to).toBe(`/subscriptions/${subscription}/discount?code=TWICE`)
    expect(await told(token, subscription, 'TWICE')).toBe('code_in_use')
    expect(await heldBy(subscription)).toHaveLength(1)
  })

  it('a subscription that is paused, unpaid, ending or over, and one with a schedule of the merchant’s', async () => {
    await makeCode('ANY')
    const refusals = {
      paused: 'code_paused',
      past_due: 'code_unpaid',
      cancel_scheduled: 'code_ending',
      canceled: 'code_ended',
      scheduled_change: 'code_scheduled',
    } as const
    for (const [name, code] of Object.entries(refusals)) {
      const { subscription, token } = await open(name as keyof typeof refusals)
      expect(await told(token, subscription, 'ANY')).toBe(code)
      expect((await use(token, subscription, 'ANY')).state).toMatchObject({ code })
    }
  })

  it('what the mirror does not know yet', async () => {
    const { subscription, token } = await open()
    const promotionCode = await makeCode('STALE')
    await stripe.subscriptions.update(subscription, { pause_collection: { behavior: 'void' } })
    const { intent } = await sendForm(discountAction, { token, subscription, code: 'STALE', promotionCode })
    expect(await db.intent.findFirstOrThrow({ where: { id: intent } })).toMatchObject({
      status: 'failed',
      outcome: { code: 'code_paused' },
    })
    expect(await heldBy(subscription)).toEqual([])
  })

  it('every code where the configuration does not let customers use any', async () => {
    const { subscription, token } = await open()
    await offerPlans(harness)
    expect(await told(token, subscription, 'SPRING')).toBe('feature_disabled')
    expect((await use(token, subscription, 'SPRING')).state).toMatchObject({ code: 'feature_disabled' })
    await offerPlans(harness, allowed)
  })

  it('to look one up once a session has tried thirty within an hour, with a change of plan or without', async () => {
    const { subscription, token } = await open()
    for (let tried = 0; tried < 30; tried++) await told(token, subscription, 'NONE')
    expect(await told(token, subscription, 'SPRING')).toBe('rate_limited')
    const yearly = { price: prices.yearly, ...codes.toYearly, code: 'SPRING' }
    expect((await sendForm(updateAction, { token, subscription, ...yearly })).state).toMatchObject({
      code: 'rate_limited',
    })
  })
})
