import type { Subscription } from '../types'
import { buildItem } from './build-item'

/** An active subscription of 29.99 USD a month that renews on 14 June 2023, as Stripe's preview confirms. */
export function buildSubscription(overrides: Partial<Subscription> = {}): Subscription {
  return {
    id: 'sub_1',
    status: 'active',
    currency: 'usd',
    collectionMethod: 'charge_automatically',
    startDate: new Date('2023-03-14T00:00:00Z'),
    cancelAt: null,
    cancelAtPeriodEnd: false,
    canceledAt: null,
    endedAt: null,
    trialStart: null,
    trialEnd: null,
    pauseBehavior: null,
    pauseResumesAt: null,
    pausedReason: null,
    defaultPaymentMethodId: null,
    latestInvoiceId: 'in_1',
    scheduleId: null,
    resubscribedFrom: null,
    upcomingTotal: 2999n,
    upcomingAmountDue: 2999n,
    upcomingAt: new Date('2023-06-14T00:00:00Z'),
    createdAt: new Date('2023-03-14T00:00:00Z'),
    plannedChange: null,
    items: [buildItem()],
    ...overrides,
  }
}
