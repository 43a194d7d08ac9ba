import type { Stripe } from '@/lib/stripe/client/client'
import { idOf } from '@/lib/stripe/client/id-of'
import type { ChangeDiscounts } from '@/lib/stripe/codes/change-discounts'
import { discountsOn } from '@/lib/stripe/preview/discounts-on'

type CodeDiscount = ChangeDiscounts['discounts'][number]

type Asked = {
  /** the preview of a renewal, with what it takes off */
  recurring: Stripe.Invoice
  /** the invoice before it, which uses up what is for one invoice only */
  first: Stripe.Invoice
  /** the time of the renewal that is asked about, in seconds */
  at: number | null
  /** what the change brings along with a promotion code */
  asked: CodeDiscount[] | undefined
}

type Lasting = {
  invoice: CodeDiscount[] | ''
  /** of the item; null where those stay that it has */
  item: { discount: string }[] | '' | null
}

/**
 * The discounts of a renewal, where some are over by then that a preview of it still takes off: they were for one
 * invoice only, or end before. Null where all of them last. A discount that the call makes is named by its
 * code or coupon.
 */
export function lastingDiscounts({ recurring, first, at, asked = [] }: Asked): Lasting | null {
  const taken = discountsOn(recurring)
  const spends = discountsOn(first).some(isForOnce)
  const isOver = (discount: Stripe.Discount) =>
    (spends && isForOnce(discount)) || (discount.end !== null && at !== null && discount.end <= at)
  if (!taken.some(isOver)) return null
  const kept = new Set(asked.flatMap((each) => ('discount' in each ? [each.discount] : [])))
  const codes = new Set(asked.flatMap((each) => ('promotion_code' in each ? [each.promotion_code] : [])))
  const coupons = new Set(asked.flatMap((each) => ('coupon' in each ? [each.coupon] : [])))
  const lasting = taken.filter((discount) => !isOver(discount))
  const ofInvoice = lasting.filter((discount) => !discount.subscription_item)
  const ofItem = lasting.filter((discount) => discount.subscription_item)
  const named = ({ id, promotion_code: code, source }: Stripe.Discount) => {
    if (code) return codes.has(idOf(code)) ? { promotion_code: idOf(code) } : { discount: id }
    const coupon = idOf(source.coupon)
    // Of two by the same coupon, the subscription's own is named by its id.
    return coupon && coupons.has(coupon) && !kept.has(id) ? { coupon } : { discount: id }
  }
  return {
    invoice: ofInvoice.length === 0 ? '' : ofInvoice.map(named),
    item: !taken.some((discount) => discount.subscription_item && isOver(discount))
      ? null
      : ofItem.length === 0
        ? ''
        : ofItem.map(({ id }) => ({ discount: id })),
  }
}

function isForOnce({ source: { coupon } }: Stripe.Discount): boolean {
  return typeof coupon === 'object' && coupon?.duration === 'once'
}
