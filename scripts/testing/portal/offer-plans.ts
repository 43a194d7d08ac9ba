import type Stripe from 'stripe'
import { db } from '@/lib/db/client'
import { ensurePrice } from '../../../sandbox/scenarios/steps/ensure-price'

type Where = { merchant: { id: string }; stripe: Stripe; sandboxUrl: string }

export type OfferedPrices = { premium: string; yearly: string; basic: string; tea: string }

/**
 * Lets a merchant's customers change to Premium (up to five), Premium Yearly, Basic and, in yen, Tea. Dearer plans
 * start at once and are charged then; cheaper ones start at the period's end, unless `update` says otherwise.
 */
export async function offerPlans({ merchant, stripe, sandboxUrl }: Where, update: object = {}): Promise<OfferedPrices> {
  const find = (name: 'premium_monthly' | 'premium_yearly' | 'basic_monthly' | 'tea_monthly') =>
    ensurePrice({ stripe, sandboxUrl }, name)
  const prices = {
    premium: await find('premium_monthly'),
    yearly: await find('premium_yearly'),
    basic: await find('basic_monthly'),
    tea: await find('tea_monthly'),
  }
  const features = {
    subscription_update: {
      enabled: true,
      default_allowed_updates: ['price', 'quantity'],
      proration_behavior: 'always_invoice',
      products: [
        {
          product: 'prod_premium',
          prices: [prices.premium],
          adjustable_quantity: { enabled: true, minimum: 1, maximum: 5 },
        },
        { product: 'prod_premium_yearly', prices: [prices.yearly] },
        { product: 'prod_basic', prices: [prices.basic] },
        { product: 'prod_tea', prices: [prices.tea] },
      ],
      schedule_at_period_end: { conditions: [{ type: 'decreasing_item_amount' }] },
      ...update,
    },
  }
  const [id, now] = ['bpc_plans', new Date()]
  const data = { isDefault: true, active: true, features }
  await db.portalConfiguration.upsert({
    where: { merchantId_id: { merchantId: merchant.id, id } },
    update: data,
    create: { ...data, merchantId: merchant.id, id, createdAt: now, updatedAt: now },
  })
  return prices
}
