import { beforeAll } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import type { Stripe } from '@/lib/stripe/client/client'
import { discountAction } from '@/lib/tasks/discount/action'
import { loadDiscount } from '@/lib/tasks/discount/load'
import { discountTexts } from '@/lib/tasks/discount/texts'
import { sendForm } from '../requests/send-form'
import { offerPlans } from './offer-plans'
import { setUpUpdates } from './set-up-updates'

/** Customers of a merchant that lets them use promotion codes. Call it at the top of a test file. */
export function setUpCodes() {
  const updates = setUpUpdates()
  const { harness, stripe } = updates
  const allowed = { default_allowed_updates: ['price', 'quantity', 'promotion_code'] }

  beforeAll(async () => {
    await offerPlans(harness, allowed)
  })

  /** Makes a code of a new coupon, half off for good unless it is said otherwise. */
  async function makeCode(
    code: string,
    coupon: Stripe.CouponCreateParams = {},
    more: Partial<Stripe.PromotionCodeCreateParams> = {},
  ): Promise<string> {
    const terms = coupon.amount_off ? {} : { percent_off: 50 }
    const { id } = await stripe.coupons.create({ ...terms, duration: 'forever', ...coupon })
    return (await stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon: id }, code, ...more })).id
  }

  async function sessionOf(token: string) {
    const session = await openSession(token)
    if (!session.ok) throw new Error(session.code)
    return session.value
  }

  async function viewOf(token: string, subscription: string, code: string | null) {
    const view = await loadDiscount(await sessionOf(token), subscription, code)
    if (!view.ok) throw new Error(view.code)
    return view.value
  }

  /** What the page says about a code, or the code of its refusal. */
  async function told(token: string, subscription: string, code: string): Promise<string[] | string> {
    const view = await viewOf(token, subscription, code)
    if (view.refused) return view.refused
    if (!view.chosen?.ok) return view.chosen?.code ?? 'none'
    const { headline, details } = discountTexts(await sessionOf(token), { ...view, chosen: view.chosen.value })
    return [headline, ...details].map((text) => text.replaceAll('\u00a0', ' '))
  }

  /** Confirms what the page shows of the code. */
  async function use(token: string, subscription: string, code: string, more: Record<string, string> = {}) {
    const { chosen } = await viewOf(token, subscription, code)
    const promotionCode = chosen?.ok ? chosen.value.promotionCode : 'promo_none'
    return sendForm(discountAction, { token, subscription, code, promotionCode, ...more })
  }

  /** The coupons of what a subscription holds, and by which codes they came. */
  async function heldBy(subscription: string) {
    const { discounts } = await stripe.subscriptions.retrieve(subscription, { expand: ['discounts'] })
    return discounts.map((each) => (typeof each === 'string' ? each : (each.promotion_code ?? each.source.coupon)))
  }

  return { ...updates, allowed, makeCode, sessionOf, viewOf, told, use, heldBy }
}
