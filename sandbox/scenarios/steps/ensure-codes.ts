import Stripe from 'stripe'
import type { ScenarioContext } from '../scenario'
import { ensurePrice } from './ensure-price'
import { offers } from './offers'
import { secondsOf } from './seconds-of'

type Code = { code: string; coupon: Stripe.CouponCreateParams } & Partial<Stripe.PromotionCodeCreateParams>

/** Makes promotion codes that a tester can type, each once: some that work, and one for each reason to be refused. */
export async function ensureCodes(context: ScenarioContext): Promise<void> {
  await ensurePrice(context, 'premium_yearly')
  for (const each of codesAt(context.now)) await ensureCode(context.stripe, each)
}

function codesAt(now: Date): Code[] {
  const half = { percent_off: 50, duration: 'forever' } as const
  const first = { minimum_amount: 10_000, minimum_amount_currency: 'usd' }
  return [
    {
      code: 'SPRING50',
      coupon: { name: 'Spring offer', percent_off: 50, duration: 'repeating', duration_in_months: 3 },
    },
    { code: 'ONCE5', coupon: { name: '5 dollars off', amount_off: 500, currency: 'usd', duration: 'once' } },
    { code: 'FRIEND10', coupon: { name: 'For friends', percent_off: 10, duration: 'forever' } },
    { code: 'EXPIRED', coupon: half, expires_at: secondsOf(now) - 86_400 },
    { code: 'OFF', coupon: half, active: false },
    { code: 'FIRST', coupon: half, restrictions: { first_time_transaction: true } },
    { code: 'FROM100', coupon: half, restrictions: first },
    { code: 'YEARLY', coupon: { ...half, applies_to: { products: [offers.premium_yearly.product.id] } } },
    { code: 'EURO5', coupon: { amount_off: 500, currency: 'eur', duration: 'once' } },
  ]
}

async function ensureCode(stripe: Stripe, { code, coupon, ...more }: Code): Promise<void> {
  const { data } = await stripe.promotionCodes.list({ code, limit: 1 })
  if (data.length > 0) return
  const id = await ensureCoupon(stripe, { ...coupon, id: `qa_${code.toLowerCase()}` })
  try {
    await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: id }, code, ...more })
  } catch (error) {
    // Another scenario running at the same time may have made it.
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
  }
}

async function ensureCoupon(stripe: Stripe, coupon: Stripe.CouponCreateParams & { id: string }): Promise<string> {
  try {
    return (await stripe.coupons.create(coupon)).id
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_already_exists')
      return coupon.id
    throw error
  }
}
