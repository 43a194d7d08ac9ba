import type { Subscription } from '../types'

const hoursToComplete = 23

/** When Stripe expires a subscription whose first payment is not made. */
export function completionDeadline({ createdAt }: Pick<Subscription, 'createdAt'>): Date {
  return new Date(createdAt.getTime() + hoursToComplete * 3_600_000)
}
