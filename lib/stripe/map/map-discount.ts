import type { Discount } from '@/lib/billing/objects/discount'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { dateOf } from './date-of'

export function mapDiscount({ source, end }: Stripe.Discount): Discount {
  return { couponId: idOf(source.coupon), endsAt: dateOf(end) }
}
