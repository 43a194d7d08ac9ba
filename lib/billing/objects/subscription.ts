import { z } from 'zod'
import { discountSchema } from './discount'
import { amount, count, flag, moment, text } from './fields'
import { heldDiscountSchema } from './held-discount'
import { plannedChangeRowSchema, plannedChangeSchema } from './planned-change'
import { subscriptionItemSchema } from './subscription-item'
import { upcomingBreakdownSchema } from './upcoming-breakdown'

/** The subscription's own columns that pages read. */
export const subscriptionColumns = z.object({
  id: text,
  status: text,
  currency: text,
  /** 'charge_automatically' or 'send_invoice' */
  collectionMethod: text,
  /** 'classic' or 'flexible' */
  billingMode: text,
  startDate: moment,
  cancelAt: moment.nullable(),
  cancelAtPeriodEnd: flag,
  canceledAt: moment.nullable(),
  endedAt: moment.nullable(),
  trialStart: moment.nullable(),
  trialEnd: moment.nullable(),
  /** what happens when the trial ends without a payment method: 'cancel', 'pause' or 'create_invoice' */
  trialEndBehavior: text.nullable(),
  /** of `pause_collection`: 'void', 'keep_as_draft' or 'mark_uncollectible' */
  pauseBehavior: text.nullable(),
  /** when the collection goes on, or Stripe resumes what is or will be paused */
  pauseResumesAt: moment.nullable(),
  /**
   * when a pause that the customer may change begins or began: of payments where `pauseBehavior` is set, else of the
   * subscription itself; null for those that only the merchant may change
   */
  pauseBeginsAt: moment.nullable(),
  /** of status `paused`: 'trial_end_without_payment_method', 'final_payment_failure', 'pause_requested', … */
  pausedReason: text.nullable(),
  cancellationFeedback: text.nullable(),
  cancellationComment: text.nullable(),
  defaultPaymentMethodId: text.nullable(),
  latestInvoiceId: text.nullable(),
  scheduleId: text.nullable(),
  /** the end that a schedule of the merchant's sets; null for the schedules that customers' choices make */
  scheduleEndsAt: moment.nullable(),
  /** the ended subscription that this one replaces */
  resubscribedFrom: text.nullable(),
  /** from Stripe's invoice preview at the last sync; null where no charge is ahead */
  upcomingTotal: amount.nullable(),
  upcomingAmountDue: amount.nullable(),
  upcomingAt: moment.nullable(),
  upcomingBreakdown: upcomingBreakdownSchema.nullable(),
  createdAt: moment,
})

export const subscriptionRowSchema = subscriptionColumns.extend({
  description: text.nullable(),
  pendingSetupIntentId: text.nullable(),
  cancellationReason: text.nullable(),
  /** the merchant's own reason, `fo_…`, that the customer chose */
  cancellationFeedbackOption: text.nullable(),
  daysUntilDue: count.nullable(),
  /** the connected account that it was made on behalf of */
  onBehalfOf: text.nullable(),
  discounts: z.array(
    discountSchema.extend({
      id: text,
      name: text.nullable(),
      percentOff: count.nullable(),
      amountOff: count.nullable(),
      currency: text.nullable(),
    }),
  ),
  plannedChange: plannedChangeRowSchema.nullable(),
})

const status = z.enum([
  'trialing',
  'active',
  'past_due',
  'unpaid',
  'incomplete',
  'incomplete_expired',
  'paused',
  'canceled',
])

export const subscriptionSchema = subscriptionColumns.extend({
  status,
  plannedChange: plannedChangeSchema.nullable(),
  /** those that have ended too, and the customer's own */
  discounts: z.array(heldDiscountSchema),
  /** in Stripe's order */
  items: z.array(subscriptionItemSchema).min(1),
  /** the next charge is told before the customer's balance, which another one may meet; see `settleInTurn` */
  sharesBalance: flag.optional(),
})

export type SubscriptionStatus = z.infer<typeof status>
export type Subscription = z.infer<typeof subscriptionSchema>
export type SubscriptionRow = z.infer<typeof subscriptionRowSchema>
export type SubscriptionDiscount = SubscriptionRow['discounts'][number]
/** The charge that Stripe's invoice preview announces; all null where there is none. */
export type UpcomingCharge = Pick<
  SubscriptionRow,
  'upcomingTotal' | 'upcomingAmountDue' | 'upcomingAt' | 'upcomingBreakdown'
>
