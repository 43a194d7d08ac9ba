import type { Coupon } from '@/lib/billing/objects/coupon'
import type { Stripe } from '../client/client'
import { mapBounded } from '../client/map-bounded'
import { unlessMissing } from '../client/unless-missing'
import { mapCoupon } from '../map/map-coupon'

/** The coupons of these ids, a call each. One that was deleted is not among them, though its discounts go on. */
export async function fetchCoupons(stripe: Stripe, ids: Iterable<string>): Promise<Coupon[]> {
  const coupons = await mapBounded(ids, (id) =>
    unlessMissing(stripe.coupons.retrieve(id, { expand: ['applies_to', 'currency_options'] })),
  )
  return coupons.flatMap((coupon) => (coupon ? [mapCoupon(coupon)] : []))
}
