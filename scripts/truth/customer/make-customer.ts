import Stripe from 'stripe'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'
import { secondsOf } from '@/sandbox/scenarios/steps/seconds-of'
import type { TruthCase } from '../generate/truth-case'
import { before as firstAddress } from '../act/change-address'
import { addOthers } from './add-others'
import { changeNow } from './change-now'
import { makeCode } from './make-code'
import { makeCoupon } from './make-coupon'
import { makePrice, type MadePrice } from './make-price'
import { otherPlan } from './other-plan'
import { periodLength, periodsFrom } from './periods-from'
import { refundLast } from './refund-last'
import { subscribe } from './subscribe'

export type MadeCustomer = {
  customer: string
  clock: string
  subscription: string
  /** how many other subscriptions there are */
  others: number
  /** that the merchant lets customers change to: the first item's and, where a case wants one, another */
  plans: MadePrice[]
  /** what Stripe refused to do for this customer */
  refused: string[]
}

const day = 86_400_000
const cards: Record<TruthCase['method'], string> = {
  card: 'pm_card_visa',
  declines: 'pm_card_chargeCustomerFail',
  confirms: 'pm_card_authenticationRequired',
  sepa: 'pm_success_de',
  sepa_fails: 'pm_insufficientFunds_de',
  none: 'pm_card_visa',
}

/** Makes the customer that a case describes, on a test clock of their own, and lets them live up to its present. */
export async function makeCustomer(stripe: Stripe, made: TruthCase): Promise<MadeCustomer> {
  const { lived, start } = made
  const since = new Date(Date.UTC(2025, 0, 1 + start.day, start.hour))
  const turn = periodsFrom(since, lived.periods, made)
  const now = new Date(turn.getTime() + (lived.part === 0 ? day / 48 : (periodLength(turn, made) * lived.part) / 100))
  const refused: string[] = []
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: secondsOf(since) })
  const { id: customer } = await stripe.customers.create({
    name: 'Ada Truth',
    // No host's name has an underscore.
    email: `ada@${clock.id.replaceAll('_', '-')}.example.com`,
    preferred_locales: ['en'],
    ...(made.act?.what === 'details' && { address: firstAddress }),
    test_clock: clock.id,
  })
  const to = (at: Date) => advanceTo(stripe, clock.id, at, made.interval === 'week' ? 7 : 28)
  const hurts = made.method !== 'card' && made.method !== 'sepa'
  // Whatever fails is put on file shortly before the last renewal, so that all before was paid.
  const late = hurts && (lived.periods > 0 || (made.method === 'none' && made.trial === null))
  const first = await giveMethod(stripe, customer, late ? 'card' : made.method, made)
  await stripe.rawRequest('POST', '/_sandbox/billing_settings', { customer, afterRetries: made.afterRetries })
  if (made.onCustomer) {
    const coupon = await makeCoupon(stripe, made.onCustomer, made, 1)
    await stripe.rawRequest('POST', `/_sandbox/customers/${customer}/discount`, { coupon })
  }
  if (made.act?.what === 'discount') await makeCode(stripe, made.act.off, made)
  const prices = await Promise.all(made.items.map((item, index) => makePrice(stripe, made, item, `Plan ${index + 1}`)))
  const subscription = await subscribe(stripe, customer, made, prices)
  const attempt = async (step: () => Promise<unknown>) => {
    try {
      await step()
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
      refused.push(error.message)
    }
  }
  if (late) {
    if (lived.periods > 0) await to(new Date(turn.getTime() - day / 2))
    if (made.method === 'none') await stripe.paymentMethods.detach(first ?? '')
    else await giveMethod(stripe, customer, made.method, made)
  }
  await to(now)
  await reportUse(stripe, customer, made, prices, now)
  await attempt(() => addOthers(stripe, customer, made))
  if (made.refund) await attempt(() => refundLast(stripe, customer, made.refund))
  await attempt(() => changeNow(stripe, subscription, customer, made, now))
  const plans = [...prices.slice(0, 1), ...(await otherPlan(stripe, made))]
  return { customer, clock: clock.id, subscription, others: made.others.length, plans, refused }
}

async function giveMethod(
  stripe: Stripe,
  customer: string,
  method: TruthCase['method'],
  { trial }: TruthCase,
): Promise<string | null> {
  if (method === 'none' && trial) return null
  const { id } = await stripe.paymentMethods.attach(cards[method], { customer })
  await stripe.customers.update(customer, { invoice_settings: { default_payment_method: id } })
  return id
}

async function reportUse(stripe: Stripe, customer: string, made: TruthCase, prices: MadePrice[], now: Date) {
  for (const [index, { event }] of prices.entries()) {
    const used = made.items[index]?.used ?? 0
    if (event && used > 0) {
      await stripe.billing.meterEvents.create({
        event_name: event,
        payload: { stripe_customer_id: customer, value: String(used) },
        timestamp: secondsOf(now),
      })
    }
  }
}
