/**
 * Whether a text has the form of a Stripe customer id. Other texts must not reach Stripe, where for example `search` is
 * a path of its own.
 */
export function isCustomerId(text: string): boolean {
  return /^cus_\w{1,250}$/.test(text)
}
