import type { BillingNames } from '../map/billing-names'
import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { mapBounded } from '../client/map-bounded'
import { unlessMissing } from '../client/unless-missing'

type Named = {
  /** the objects that hold `taxes` */
  taxed: { taxes?: { tax_rate_details: { tax_rate: string } | null }[] | null }[]
  /** expanded; a discount that is only an id has no name */
  discounts: (string | Stripe.Discount | Stripe.DeletedDiscount)[]
}

/**
 * The names and percentages of tax rates and discounts, which documents refer to by id. Each rate and coupon costs one
 * call. A coupon deleted since has no name.
 */
export async function fetchBillingNames(stripe: Stripe, { taxed, discounts }: Named): Promise<BillingNames> {
  const rateIds = new Set(
    taxed.flatMap(({ taxes }) => (taxes ?? []).flatMap((tax) => tax.tax_rate_details?.tax_rate ?? [])),
  )
  const expanded = discounts.filter((discount) => typeof discount !== 'string')
  const couponIds = new Set(expanded.flatMap(({ source }) => idOf(source.coupon) ?? []))
  const [rates, coupons] = await Promise.all([
    mapBounded(rateIds, (id) => unlessMissing(stripe.taxRates.retrieve(id))),
    mapBounded(couponIds, (id) => unlessMissing(stripe.coupons.retrieve(id))),
  ])
  const couponNames = new Map(coupons.flatMap((coupon) => (coupon ? [[coupon.id, coupon.name]] : [])))
  return {
    taxRates: new Map(rates.flatMap((rate) => (rate ? [[rate.id, nameOf(rate)]] : []))),
    discounts: new Map(expanded.map(({ id, source }) => [id, couponNames.get(idOf(source.coupon) ?? '') ?? null])),
  }
}

function nameOf(rate: Stripe.TaxRate): { name: string; percentage: number | null } {
  const flat = rate.rate_type === 'flat_amount'
  return { name: rate.display_name, percentage: flat ? null : (rate.effective_percentage ?? rate.percentage) }
}
