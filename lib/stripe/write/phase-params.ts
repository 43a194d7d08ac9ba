import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'

type Phase = Stripe.SubscriptionSchedule.Phase

/** The settings of a phase, to be sent again, because an update removes whatever it leaves out. */
export function keptOf(phase: Phase) {
  const { discounts, default_tax_rates: rates, default_payment_method: method, description, metadata } = phase
  const { automatic_tax: tax, collection_method: collection, on_behalf_of: onBehalfOf } = phase
  return {
    ...(discounts.length > 0 && { discounts: discounts.map(discountOf) }),
    ...(rates && rates.length > 0 && { default_tax_rates: rates.map(({ id }) => id) }),
    ...(method && { default_payment_method: idOf(method) }),
    ...(description && { description }),
    ...(metadata && Object.keys(metadata).length > 0 && { metadata }),
    ...(tax?.enabled && { automatic_tax: { enabled: true } }),
    ...(collection && { collection_method: collection }),
    ...(onBehalfOf && { on_behalf_of: idOf(onBehalfOf) }),
  } satisfies Partial<Stripe.SubscriptionScheduleUpdateParams.Phase>
}

/** An item of a phase, likewise. */
export function itemOf({ price, quantity, tax_rates: rates, discounts, metadata }: Phase['items'][number]) {
  return {
    price: idOf(price),
    ...(quantity !== undefined && { quantity }),
    ...(rates && rates.length > 0 && { tax_rates: rates.map(({ id }) => id) }),
    ...(discounts.length > 0 && { discounts: discounts.map(discountOf) }),
    ...(metadata && Object.keys(metadata).length > 0 && { metadata }),
  } satisfies Stripe.SubscriptionScheduleUpdateParams.Phase.Item
}

/** An existing discount, or the coupon or promotion code to redeem. */
export function discountOf({ discount, coupon, promotion_code: code }: Phase['discounts'][number]) {
  if (discount) return { discount: idOf(discount) }
  return code ? { promotion_code: idOf(code) } : { coupon: coupon ? idOf(coupon) : '' }
}
