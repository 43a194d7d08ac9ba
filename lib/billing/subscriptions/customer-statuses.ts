/** What the console's list of customers can be narrowed to: Stripe's statuses, and what is set to end. */
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
