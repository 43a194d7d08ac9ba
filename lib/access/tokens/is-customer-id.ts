/** Whether a text is written as Stripe's ids of customers are. Others never reach Stripe, where `search` is a path of its own. */
export function isCustomerId(text: string): boolean {
  return /^cus_\w{1,250}$/.test(text)
}
