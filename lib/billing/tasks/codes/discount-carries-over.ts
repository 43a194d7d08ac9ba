export type EarlierDiscount = {
  /** of its coupon; null where that was deleted */
  duration: 'once' | 'repeating' | 'forever' | null
  /** whether the coupon can still be redeemed */
  redeemable: boolean
  /** of a repeating one */
  endsAt: Date | null
}

type Renewal = {
  now: Date
  /** whether the ended subscription was itself one that a customer came back to */
  cameBack: boolean
}

/**
 * Whether a discount of an ended subscription is given again to the one that replaces it: its coupon can be redeemed,
 * and it had not run out. Stripe keeps a discount that was used up on no subscription.
 * Stripe cannot carry over the rest of a discount that is limited in time: the coupon begins anew. That is granted
 * once, or cancelling in time and coming back would make every such discount one for ever.
 */
export function discountCarriesOver(
  { duration, redeemable, endsAt }: EarlierDiscount,
  { now, cameBack }: Renewal,
): boolean {
  if (!duration || !redeemable) return false
  if (duration === 'forever') return true
  return !cameBack && (endsAt === null || endsAt > now)
}
