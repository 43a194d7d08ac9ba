import { ok, fail, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '@/lib/stripe/client/client'
import { previewOptions } from '@/lib/stripe/client/preview-options'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { codeFailure } from '@/lib/stripe/codes/code-failure'
import type { CodeTerms } from '@/lib/billing/tasks/codes/code-terms'
import { mapCodeTerms } from '@/lib/stripe/codes/map-code-terms'
import { findDiscount } from '@/lib/stripe/codes/find-discount'
import { discountCoupons, discountsOn } from '@/lib/stripe/preview/discounts-on'
import { discountsWithCode, type DiscountsWithCode } from '@/lib/stripe/codes/discounts-with-code'
import { previewCharge, readCharge, type DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { previewInvoice } from '@/lib/stripe/preview/preview-invoice'

export type DiscountPreview = {
  promotionCode: string
  terms: CodeTerms
  /** it joins discounts that count already, which stay */
  joins: boolean
  /** the next payment as it is, and with the code */
  before: DetailedCharge
  after: DetailedCharge
}

type Wanted = {
  subscription: string
  /** as it was typed */
  code: string
  /** what is subscribed, now and by what is planned */
  products: readonly string[]
}

/**
 * What a promotion code does for a subscription, by Stripe's previews of the next payment without it and with it. Fails
 * with one of `codeRefusals`, with `code_ending` where no payment is ahead, and as `stripeFailure` says.
 */
export async function previewDiscount(
  owner: StripeOwner,
  { subscription: id, code, products }: Wanted,
): Promise<Result<DiscountPreview>> {
  const stripe = stripeFor(owner)
  let found: DiscountsWithCode | null = null
  let currency = ''
  try {
    const current = await stripe.subscriptions.retrieve(id, { expand: ['discounts', 'customer'] }, previewOptions)
    currency = current.currency
    const answer = await discountsWithCode(stripe, current, { code, products }, previewOptions)
    if ('refused' in answer) return fail(answer.refused)
    found = answer
    const { discounts, coupon, promotionCode } = answer
    const [before, invoice] = await Promise.all([
      previewCharge(stripe, { subscription: id }),
      previewInvoice(stripe, { subscription: id, discounts, expand: [discountCoupons] }, previewOptions),
    ])
    if (!before || !invoice) return fail('code_ending')
    const added = findDiscount(discountsOn(invoice), { promotionCode })
    return ok({
      promotionCode,
      terms: mapCodeTerms(coupon, current.currency, added?.end ?? null),
      joins: discounts.length > 1,
      before,
      after: await readCharge(stripe, invoice),
    })
  } catch (error) {
    return found ? codeFailure(error, found, currency) : stripeFailure(error)
  }
}
