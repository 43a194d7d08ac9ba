/** What the console's list of customers can be filtered by: Stripe's statuses, and a scheduled end. */
export const customerStatuses = [
  'active',
  'trialing',
  'past_due',
  'unpaid',
  'cancel_scheduled',
  'paused',
  'incomplete',
  'canceled',
] as const

export type CustomerStatus = (typeof customerStatuses)[number]
