import type { Stripe } from '../client/client'

/** With them expanded, a previewed invoice tells the names, durations and ends of its discounts. */
export const discountCoupons = 'total_discount_amounts.discount.source.coupon'

/** The discounts that a previewed invoice takes off. Needs `discountCoupons` expanded. */
export function discountsOn({ total_discount_amounts: amounts }: Stripe.Invoice): Stripe.Discount[] {
  return (amounts ?? []).flatMap(({ discount }) => (typeof discount === 'string' || discount.deleted ? [] : [discount]))
}
