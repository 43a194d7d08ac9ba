import type { SubscriptionRequest } from '../subscription-request'

/**
 * How many pauses of a subscription, by the customer, began within the last year or are still to begin. One that was
 * undone before it began does not count, whether by itself or by cancelling, and neither does another date of the same
 * pause. `requests` are newest first.
 */
export function pausesWithinYear(requests: readonly SubscriptionRequest[], subscription: string, now: Date): number {
  const since = new Date(now)
  since.setUTCFullYear(since.getUTCFullYear() - 1)
  const begun: Date[] = []
  for (const { kind, subscriptionId, waits, receivedAt, beginsAt, changes, undoes } of requests.toReversed()) {
    if (subscriptionId !== subscription || waits) continue
    if (kind === 'pause' && beginsAt && !changes) begun.push(beginsAt)
    const last = begun.at(-1)
    const dropsAhead = kind === 'cancel' && last !== undefined && last > receivedAt
    if ((kind === 'resume' && undoes) || dropsAhead) begun.pop()
  }
  return begun.filter((at) => at > since).length
}
