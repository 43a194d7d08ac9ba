import type { Stripe } from '../client/client'
import type { BillingNames } from './billing-names'
import type { DiscountAmountRow } from '@/lib/billing/objects/discount-amount'

type Discounted = { amount: number; discount: string | Stripe.Discount | Stripe.DeletedDiscount }

export function mapDiscounts(
  amounts: Discounted[] | null | undefined,
  { discounts }: BillingNames,
): DiscountAmountRow[] {
  return (amounts ?? []).map(({ amount, discount }) => {
    const discountId = typeof discount === 'string' ? discount : discount.id
    return { amount, discountId, name: discounts.get(discountId) ?? null }
  })
}
