/**
 * What the console's list of customers can be filtered by: Stripe's statuses, a scheduled end, and a card
 * that ends before its next charge.
 */
export const customerStatuses = [
  'active',
  'trialing',
  'past_due',
  'unpaid',
  'card_ends',
  'cancel_scheduled',
  'paused',
  'incomplete',
  'canceled',
] as const

export type CustomerStatus = (typeof customerStatuses)[number]
