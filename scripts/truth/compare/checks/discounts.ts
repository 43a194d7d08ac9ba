import type Stripe from 'stripe'
import { typedCode } from '../../customer/make-code'
import type { Snapshot } from '../../happen/of-subscription'
import { nextInvoice, sumOf, type Happened } from '../happened'
import { first, type Check, type Checks } from './check'

type Duration = Stripe.Coupon['duration']

/** The discounts that count: the subscription's own, else the customer's, and those of the items. */
const heldBy = ({ before }: Happened) => discountsOf(before)

/** What a promotion code brought, once it is used. */
const ofCode = ({ settled }: Happened) => discountsOf(settled).filter((each) => each.promotion_code !== null)

function discountsOf({ at, subscription, discount, coupons }: Snapshot) {
  // The list may still name one that has ended.
  const runs = subscription.discounts.filter((each) => typeof each === 'string' || !each.end || each.end > at)
  const own = runs.length > 0 ? runs : discount ? [discount] : []
  return [...own, ...subscription.items.data.flatMap((item) => item.discounts)].flatMap((each) => {
    if (typeof each === 'string') return []
    const coupon = coupons.find(({ id }) => id === each.source.coupon)
    return coupon ? [{ ...each, coupon, isOfItem: !own.includes(each) }] : []
  })
}

/**
 * Whether the other discounts leave something to take a further one off. Prorations are computed with their discounts, and
 * an invoice of them alone has none.
 */
const isLeft = ({ subtotal, total_discount_amounts: taken, lines }: Stripe.Invoice) =>
  subtotal > sumOf(taken?.map(({ amount }) => amount) ?? []) && !lines.data.every(isProration)

function isProration({ parent }: Stripe.InvoiceLineItem): boolean {
  return Boolean(parent?.invoice_item_details?.proration ?? parent?.subscription_item_details?.proration)
}

/** That one of the discounts held has what was said, and is taken off the next invoice, or off none where it ends before. */
function held(duration: Duration, isTaken: boolean | null, of = heldBy): Check {
  return (said, happened) => {
    const all = of(happened).filter(({ coupon, end }) => {
      const { percent_off: percent, amount_off: amount, duration_in_months: months } = coupon
      // A code is called as it was typed.
      const name = of === ofCode ? typedCode : coupon.name
      const isSame =
        said.rate === undefined ? amount === said.amount?.minor : percent === Number(said.rate) && amount === null
      const endsSo = said.day === undefined || happened.dayOf(end) === said.day
      const lastsSo = said.count === undefined || months === said.count
      return coupon.duration === duration && isSame && endsSo && lastsSo && (name === null || name === said.name)
    })
    const [discount] = all
    if (!discount) return 'no such discount is held'
    const next = nextInvoice(happened)
    const taken = next?.total_discount_amounts?.some((each) => all.some(({ id }) => id === each.discount))
    return first(
      isTaken === false && taken ? 'it was taken off the next invoice' : null,
      isTaken && next && isLeft(next) && !discount.isOfItem && !taken ? 'the next invoice was without it' : null,
    )
  }
}

/** The discounts that run, with their ends, and what a code brings. */
export const discounts: Checks = {
  discount_once: held('once', true),
  discount_until: held('repeating', true),
  discount_before_next: held('repeating', false),
  discount_forever: held('forever', true),
  code_once: held('once', true, ofCode),
  code_before_next: held('repeating', false, ofCode),
  takes_nothing: (_said, happened) => {
    const held = ofCode(happened).map(({ id }) => id)
    const taken = nextInvoice(happened)?.total_discount_amounts?.some((each) => held.includes(String(each.discount)))
    return taken ? 'it was taken off the next invoice' : null
  },
  code_until: held('repeating', true, ofCode),
  code_months: held('repeating', null, ofCode),
  code_forever: held('forever', true, ofCode),
}
