import { fail, type Failure } from '@/lib/errors'
import type { Stripe } from '../client/client'
import { stripeFailure } from '../client/stripe-failure'

type Code = Pick<Stripe.PromotionCode, 'restrictions'>

/**
 * What Stripe says to a call with a promotion code that it refuses: the same call without the code would not be refused.
 * Stripe has no code of its own for a purchase that is not the first or too small, so what the promotion code asks for
 * tells which it was. Rethrows what is not an answer of Stripe's.
 */
export function codeFailure(error: unknown, { restrictions }: Code, currency: string): Failure {
  const failure = stripeFailure(error)
  const stripeCode = failure.details?.stripeCode
  if (stripeCode === 'promotion_code_expired' || stripeCode === 'coupon_expired') return fail('code_expired')
  if (failure.code !== 'stripe_refused') return failure
  const minimum = minimumIn(restrictions, currency)
  const { first_time_transaction: isFirstOnly } = restrictions
  if (isFirstOnly && (minimum === null || isAboutTransactions(error))) return fail('code_first_purchase')
  if (minimum !== null) return fail('code_minimum', { amount: minimum, currency })
  return fail('promotion_code_refused')
}

function minimumIn(
  { minimum_amount: amount, minimum_amount_currency: own, currency_options: others }: Code['restrictions'],
  currency: string,
): number | null {
  return own === currency ? amount : (others?.[currency]?.minimum_amount ?? null)
}

/** Stripe: "…cannot be redeemed because the associated customer has prior transactions." */
function isAboutTransactions(error: unknown): boolean {
  return error instanceof Error && error.message.includes('prior transactions')
}
