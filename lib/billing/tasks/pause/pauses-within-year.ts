import type { SubscriptionRequest } from '../subscription-request'

/**
 * How many pauses of a subscription, by the customer, began within the last year or are still to begin. One that was
 * undone before it began does not count, and neither does another date of the same pause. `requests` are newest first.
 */
export function pausesWithinYear(requests: readonly SubscriptionRequest[], subscription: string, now: Date): number {
  const since = new Date(now)
  since.setUTCFullYear(since.getUTCFullYear() - 1)
  const begun: Date[] = []
  for (const { kind, subscriptionId, waits, beginsAt, changes, undoes } of requests.toReversed()) {
    if (subscriptionId !== subscription || waits) continue
    if (kind === 'pause' && beginsAt && !changes) begun.push(beginsAt)
    if (kind === 'resume' && undoes) begun.pop()
  }
  return begun.filter((at) => at > since).length
}
