/** A promotion code with its coupon, as far as it decides who may use it. Times are in seconds. */
export type PromotionCodeTerms = {
  active: boolean
  expiresAt: number | null
  maxRedemptions: number | null
  timesRedeemed: number
  /** the only customer who may use it; null for everybody */
  customer: string | null
  coupon: {
    valid: boolean
    redeemBy: number | null
    maxRedemptions: number | null
    timesRedeemed: number
    /** the products that it is for; null for all */
    products: readonly string[] | null
    /** the currencies of its amount; null for a percentage */
    currencies: readonly string[] | null
  }
}

type Use = {
  /** in seconds */
  now: number
  customer: string
  currency: string
  /** what will be paid for; null where that is not known */
  products: readonly string[] | null
}

/** Why a promotion code cannot be used. The last one also stands for a code that is another customer's or unknown. */
const codeRefusals = [
  'code_expired',
  'code_used_up',
  'code_first_purchase',
  'code_minimum',
  'code_other_currency',
  'code_other_plan',
  'code_in_use',
  'code_later',
  'promotion_code_refused',
] as const

export type CodeRefusal = (typeof codeRefusals)[number]

/**
 * Why a promotion code cannot be used, or null. Only Stripe knows whether a purchase is the customer's first, and
 * whether it reaches a minimum. Whose code it is comes first: to everybody else it seems not to exist.
 */
export function codeRefusal(code: PromotionCodeTerms, { now, customer, currency, products }: Use): CodeRefusal | null {
  const { coupon } = code
  if (code.customer !== null && code.customer !== customer) return 'promotion_code_refused'
  if (isPast(code.expiresAt, now) || isPast(coupon.redeemBy, now)) return 'code_expired'
  if (isUsedUp(code) || isUsedUp(coupon)) return 'code_used_up'
  if (!code.active || !coupon.valid) return 'promotion_code_refused'
  if (coupon.currencies && !coupon.currencies.includes(currency)) return 'code_other_currency'
  if (coupon.products && products && !products.some((id) => coupon.products?.includes(id))) return 'code_other_plan'
  return null
}

function isPast(moment: number | null, now: number): boolean {
  return moment !== null && moment <= now
}

function isUsedUp({ maxRedemptions: most, timesRedeemed }: { maxRedemptions: number | null; timesRedeemed: number }) {
  return most !== null && timesRedeemed >= most
}

/** Whether a failure is about the promotion code, so that its field says so. */
export function isCodeRefusal(code: string): code is CodeRefusal {
  return codeRefusals.some((refusal) => refusal === code)
}
