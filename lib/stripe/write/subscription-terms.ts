import type { Stripe } from '../client/client'
import { collectPages } from '../client/collect-pages'
import { idOf } from '../client/id-of'
import { mapBounded } from '../client/map-bounded'
import { unlessMissing } from '../client/unless-missing'
import { dateOf } from '../map/date-of'
import { mapTerms, type Terms } from '../map/map-terms'

export type SubscriptionTerms = Terms & { subscription: Stripe.Subscription }

/** What an ended subscription's successor takes over, as things are now. Each coupon of a discount costs a call. */
export async function fetchSubscriptionTerms(
  stripe: Stripe,
  id: string,
  options: Stripe.RequestOptions = {},
): Promise<SubscriptionTerms> {
  const expand = ['discounts', 'items.data.discounts', 'test_clock']
  const subscription = await stripe.subscriptions.retrieve(id, { expand }, options)
  const items = subscription.items.has_more
    ? await collectPages(
        stripe.subscriptionItems.list({ subscription: id, limit: 100, expand: ['data.discounts'] }, options),
      )
    : subscription.items.data
  const coupons = await fetchCoupons(stripe, [subscription, ...items], options)
  const { test_clock: clock } = subscription
  const now = (clock && typeof clock === 'object' && dateOf(clock.frozen_time)) || new Date()
  return { subscription, ...mapTerms({ subscription, items, coupons, now }) }
}

async function fetchCoupons(
  stripe: Stripe,
  discounted: { discounts: (string | Stripe.Discount)[] }[],
  options: Stripe.RequestOptions,
): Promise<Map<string, Stripe.Coupon>> {
  const ids = new Set(
    discounted.flatMap(({ discounts }) =>
      discounts.flatMap((each) => (typeof each === 'string' ? [] : (idOf(each.source.coupon) ?? []))),
    ),
  )
  const coupons = await mapBounded(ids, (id) => unlessMissing(stripe.coupons.retrieve(id, {}, options)))
  return new Map(coupons.flatMap((coupon) => (coupon ? [[coupon.id, coupon]] : [])))
}
