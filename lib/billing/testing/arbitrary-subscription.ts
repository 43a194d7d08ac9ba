import fc from 'fast-check'
import type { Invoice, Subscription, SubscriptionStatus } from '../types'
import { buildInvoice } from './build-invoice'
import { buildItem } from './build-item'
import { buildSubscription } from './build-subscription'

const statuses: SubscriptionStatus[] = [
  'trialing',
  'active',
  'past_due',
  'unpaid',
  'incomplete',
  'incomplete_expired',
  'paused',
  'canceled',
]

const moment = fc.date({ noInvalidDate: true, min: new Date('2023-01-01'), max: new Date('2024-12-31') })
const momentOrNull = fc.option(moment)
const amountOrNull = fc.option(fc.bigInt({ min: 0n, max: 10n ** 12n }))

const item = fc
  .record({ currentPeriodEnd: moment, metered: fc.boolean() })
  .map(({ currentPeriodEnd, metered }) =>
    buildItem({ currentPeriodEnd, ...(metered && { quantity: null, price: { usageType: 'metered' } }) }),
  )

const invoice: fc.Arbitrary<Invoice> = fc
  .record({
    id: fc.nat({ max: 5 }).map((number) => `in_${number}`),
    subscriptionId: fc.constantFrom('sub_1', 'sub_2', null),
    status: fc.constantFrom('draft', 'open', 'paid', 'void', 'uncollectible'),
    amountRemaining: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    attemptCount: fc.nat({ max: 4 }),
    nextPaymentAttempt: momentOrNull,
    dueDate: momentOrNull,
    requiresAction: fc.boolean(),
    processingSince: momentOrNull,
    attemptMethodType: fc.constantFrom(null, 'card', 'sepa_debit'),
    errorCode: fc.constantFrom(null, 'card_declined'),
    createdAt: moment,
  })
  .map(buildInvoice)

const subscription: fc.Arbitrary<Subscription> = fc
  .record({
    status: fc.constantFrom(...statuses),
    trialEndBehavior: fc.constantFrom(null, 'cancel', 'pause', 'create_invoice'),
    collectionMethod: fc.constantFrom('charge_automatically', 'send_invoice'),
    cancelAt: momentOrNull,
    cancelAtPeriodEnd: fc.boolean(),
    canceledAt: momentOrNull,
    endedAt: momentOrNull,
    trialEnd: momentOrNull,
    pauseBehavior: fc.constantFrom(null, 'void', 'keep_as_draft', 'mark_uncollectible'),
    pauseResumesAt: momentOrNull,
    pauseBeginsAt: momentOrNull,
    pausedReason: fc.constantFrom(null, 'trial_end_without_payment_method', 'final_payment_failure'),
    scheduleEndsAt: momentOrNull,
    scheduleId: fc.constantFrom(null, 'sub_sched_1'),
    upcomingTotal: amountOrNull,
    upcomingAmountDue: amountOrNull,
    upcomingAt: momentOrNull,
    items: fc.array(item, { minLength: 1, maxLength: 3 }),
  })
  .map(buildSubscription)

/** Any subscription with any invoices at any moment, likely or not. */
export const arbitraryCase = fc.record({
  subscription,
  invoices: fc.array(invoice, { maxLength: 5 }),
  now: moment,
})
