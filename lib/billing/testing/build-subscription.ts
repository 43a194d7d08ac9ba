import { subscriptionSchema, type Subscription } from '../objects/subscription'
import { buildItem } from './build-item'
import { nullsOf } from '../objects/nulls-of'

/** An active subscription of 29.99 USD a month that renews on 14 June 2023, as Stripe's preview confirms. */
export function buildSubscription(overrides: Partial<Subscription> = {}): Subscription {
  return {
    ...nullsOf(subscriptionSchema),
    id: 'sub_1',
    status: 'active',
    currency: 'usd',
    collectionMethod: 'charge_automatically',
    billingMode: 'classic',
    startDate: new Date('2023-03-14T00:00:00Z'),
    cancelAtPeriodEnd: false,
    latestInvoiceId: 'in_1',
    upcomingTotal: 2999n,
    upcomingAmountDue: 2999n,
    upcomingAt: new Date('2023-06-14T00:00:00Z'),
    createdAt: new Date('2023-03-14T00:00:00Z'),
    discounts: [],
    items: [buildItem()],
    ...overrides,
  }
}
