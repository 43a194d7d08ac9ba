import type { Coupon } from '../objects/coupon'
import type { Discount } from '../objects/discount'
import type { Price } from '../objects/price'
import { priceIn } from '../plans/price-in'
import { priceOf } from '../plans/price-of'
import { recurringDiscounts } from '../plans/recurring-discounts'
import { takeDiscount, type PeriodLine } from '../plans/take-discount'
import { timesAMonth, type Fraction } from '../plans/times-a-month'

export type MonthlyTerms = {
  currency: string
  items: readonly { price: Price; quantity: number | null; discounts: readonly Discount[] }[]
  discounts: readonly Discount[]
  /** the customer's own, which stands back where the subscription has one */
  customerDiscount: Discount | null
  coupons: ReadonlyMap<string, Coupon>
  /** the share of its prices that is tax; null where they are without */
  includedTax: Fraction | null
}

/**
 * What a subscription comes to in a month, in minor units, as Stripe defines monthly recurring revenue: the value of its
 * items brought to a month, without metered use and without tax. Discounts that recur are taken off; one for a single
 * invoice is not. Stripe lets each account choose whether either counts. Null where a price or a coupon is not known.
 * https://docs.stripe.com/billing/subscriptions/analytics/glossary
 * https://support.stripe.com/questions/impact-of-discounts-and-coupons-on-monthly-recurring-revenue-mrr-in-billing
 */
export function monthlyAmount(terms: MonthlyTerms, now: Date): bigint | null {
  const { currency, coupons } = terms
  const termsOf = (discounts: readonly Discount[]) => recurringDiscounts(discounts, coupons, { currency, now })
  let lines: PeriodLine[] = []
  for (const item of terms.items) {
    if (item.price.usageType === 'metered') continue
    const discounts = termsOf(item.discounts)
    const price = priceOf({ ...item, price: priceIn(item.price, currency) })
    if (!price || !discounts) return null
    const line = {
      productId: item.price.productId,
      amount: BigInt(price.amount.amount),
      timesAMonth: timesAMonth(price),
    }
    lines.push(...discounts.reduce(takeDiscount, [line]))
  }
  const own = termsOf(terms.discounts)
  const others = termsOf(terms.customerDiscount ? [terms.customerDiscount] : [])
  if (!own || (own.length === 0 && !others)) return null
  lines = (own.length > 0 ? own : (others ?? [])).reduce(takeDiscount, lines)
  return inAMonth(lines, terms.includedTax)
}

/** Rounded once, halves up. */
function inAMonth(lines: readonly PeriodLine[], includedTax: Fraction | null): bigint {
  let sum: Fraction = { numerator: 0n, denominator: 1n }
  for (const { amount, timesAMonth: times } of lines) {
    sum = {
      numerator: sum.numerator * times.denominator + amount * times.numerator * sum.denominator,
      denominator: sum.denominator * times.denominator,
    }
  }
  const kept = includedTax
    ? { numerator: includedTax.denominator - includedTax.numerator, denominator: includedTax.denominator }
    : { numerator: 1n, denominator: 1n }
  const [numerator, denominator] = [sum.numerator * kept.numerator, sum.denominator * kept.denominator]
  return (numerator * 2n + denominator) / (denominator * 2n)
}
