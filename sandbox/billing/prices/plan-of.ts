import type { Price, SubscriptionItem } from '../objects'

const plans = new WeakMap<Price, SubscriptionItem['plan']>()

/** Converts a price to Stripe's older plan, which items still have. Each version of a price has one plan. */
export function planOf(price: Price): SubscriptionItem['plan'] {
  const known = plans.get(price)
  if (known) return known
  const plan = newPlan(price)
  plans.set(price, plan)
  return plan
}

function newPlan(price: Price): SubscriptionItem['plan'] {
  const { recurring } = price
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: recurring?.interval ?? 'month',
    interval_count: recurring?.interval_count ?? 1,
    livemode: false,
    metadata: price.metadata,
    meter: recurring?.meter ?? null,
    nickname: price.nickname,
    product: price.product,
    tiers_mode: price.tiers_mode,
    transform_usage: price.transform_quantity,
    trial_period_days: recurring?.trial_period_days ?? null,
    usage_type: recurring?.usage_type ?? 'licensed',
  }
}
