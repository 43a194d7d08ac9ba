import type Stripe from 'stripe'
import { nextInvoice, type Happened } from '../happened'
import { first, type Check, type Checks } from './check'

type Duration = Stripe.Coupon['duration']

/** The discounts that count: the subscription's own, else the customer's, and those of the items. */
function heldBy({ before: { subscription, discount, coupons } }: Happened) {
  const own = subscription.discounts.length > 0 ? subscription.discounts : discount ? [discount] : []
  return [...own, ...subscription.items.data.flatMap((item) => item.discounts)].flatMap((each) => {
    if (typeof each === 'string') return []
    const coupon = coupons.find(({ id }) => id === each.source.coupon)
    return coupon ? [{ ...each, coupon, isOfItem: !own.includes(each) }] : []
  })
}

/** That one of the discounts held has what was said, and is taken off the next invoice, or off none where it ends before. */
function held(duration: Duration, isTaken: boolean): Check {
  return (said, happened) => {
    const all = heldBy(happened).filter(({ coupon, end }) => {
      const { name, percent_off: percent, amount_off: amount } = coupon
      const isSame =
        said.rate === undefined ? amount === said.amount?.minor : percent === Number(said.rate) && amount === null
      const endsSo = said.day === undefined || happened.dayOf(end) === said.day
      return coupon.duration === duration && isSame && endsSo && (name === null || name === said.name)
    })
    const [discount] = all
    if (!discount) return 'no such discount is held'
    const next = nextInvoice(happened)
    const taken = next?.total_discount_amounts?.some((each) => all.some(({ id }) => id === each.discount))
    return first(
      !isTaken && taken ? 'it was taken off the next invoice' : null,
      isTaken && next && next.subtotal > 0 && !discount.isOfItem && !taken ? 'the next invoice was without it' : null,
    )
  }
}

/** The discounts that run, with their ends. */
export const discounts: Checks = {
  discount_once: held('once', true),
  discount_until: held('repeating', true),
  discount_before_next: held('repeating', false),
  discount_forever: held('forever', true),
}
