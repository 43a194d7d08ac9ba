/** Of a coupon; `unknown` for one that a later API version may add. */
export const durations = ['once', 'repeating', 'forever', 'unknown'] as const

/** What a coupon or promotion code takes off a subscription's payments, and how long. */
export type CodeTerms = {
  percentOff: number | null
  /** minor units of the subscription's currency */
  amountOff: number | null
  duration: (typeof durations)[number]
  /** of a repeating one */
  months: number | null
  /** seconds; null where it has no end of its own, or Stripe has not said yet */
  endsAt: number | null
}
