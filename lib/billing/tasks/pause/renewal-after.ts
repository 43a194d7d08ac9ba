type Rhythm = { interval: string; intervalCount: number }

/**
 * The renewal that lies so many periods after another one. Stripe renews on the day of the month that the subscription
 * is anchored to, or on the last day of a month that has no such day: a subscription of 31 January renews on 28 February
 * and on 31 March. https://docs.stripe.com/billing/subscriptions/billing-cycle
 */
export function renewalAfter(
  renewal: Date,
  periods: number,
  { interval, intervalCount }: Rhythm,
  /** the day of the month that it is anchored to, in UTC */
  anchorDay: number,
): Date {
  const count = periods * intervalCount
  if (interval === 'day' || interval === 'week') {
    return new Date(renewal.getTime() + count * (interval === 'week' ? 7 : 1) * 86_400_000)
  }
  const at = new Date(renewal)
  // From the first of the month, no month is skipped.
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + (interval === 'year' ? 12 * count : count))
  const lastDay = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(anchorDay, lastDay))
  return at
}
