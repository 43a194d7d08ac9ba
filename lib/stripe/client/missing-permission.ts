import Stripe from 'stripe'

/** The permission that a restricted key lacks, such as `rak_plan_read`. */
export function missingPermission(error: Stripe.errors.StripeError): string | undefined {
  if (!(error instanceof Stripe.errors.StripePermissionError)) return undefined
  // Stripe names it in its text alone: "Having the 'rak_plan_read' permission would allow this request to continue."
  return /'(rak_\w+)' permission/.exec(error.message)?.[1]
}
