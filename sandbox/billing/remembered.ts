import type Stripe from 'stripe'
import type { Stored } from '../core/store/stored'
import type { Timestamp } from './arithmetic/add-intervals'
import type { DiscountAmount } from './arithmetic/discount-lines'

// The billing engine keeps these members in addition to Stripe's. Their names begin with an underscore, so they are
// never sent.

/** This is what a customer was billed for a span of an item and has not been credited back. */
export interface Debit {
  /** This is net of discounts and before exclusive tax. */
  amount: number
  /** These discounts are already deducted from `amount`. */
  discounts: DiscountAmount[]
  start: Timestamp
  end: Timestamp
  taxRates: string[] | null
  /** The span was billed in this pending invoice item or invoice line. */
  invoiceItem: string | null
  invoice: string | null
  line: string | null
}

export interface SubscriptionState {
  /** The keys are item ids. */
  _debits: Record<string, Debit[]>
  /** The schedule that ends the subscription set `cancel_at`. */
  _cancelsWithSchedule?: boolean | undefined
  /** `invoice.upcoming` announced this period end. */
  _announcedRenewal?: Timestamp
  /** `customer.subscription.trial_will_end` announced this trial end. */
  _announcedTrialEnd?: Timestamp
  /** This change waits for the payment of an invoice (`pending_update`). */
  _pendingChange?: PendingChange
  /** The events of the subscription wait for `customer.subscription.created`. */
  _isBeingMade?: boolean
}

export interface PendingChange {
  invoice: string
  patch: Partial<Stored<Stripe.Subscription> & SubscriptionState>
  /** This is merged into the metadata when the change applies. An empty value removes its key. */
  metadata?: Record<string, string>
  /** The change ends `paused`, either after any attempt to pay or only after the payment. */
  resumes?: 'on_attempt' | 'on_success'
}

export type InvoiceLine = Stored<Stripe.InvoiceLineItem> & {
  /** These are the line's own tax rates; null stands for the invoice's default rates. */
  _taxRates: string[] | null
  /** A proration takes these discounts from the line it credits; null means that they are computed. */
  _discountAmounts: DiscountAmount[] | null
  /** Finalizing used these billing credits for the line. */
  _credits?: { amount: number; credit_balance_transaction: string | null; type: string }[]
}

export interface InvoiceState {
  /** This holds all lines; `lines` shows the first ten. */
  _lines: InvoiceLine[]
  /** Finalizing moved this amount of the customer's balance. Voiding the invoice gives it back. */
  _appliedBalance?: number
  /** This is the time from finalizing to `due_date`. */
  _daysUntilDue?: number | null
  /** A bank debit of the invoice is under way. `isAutomatic` means that Stripe itself started it. */
  _debit?: { isAutomatic: boolean } | undefined
  /** `invoice.overdue` was sent. */
  _isOverdue?: boolean
}

export interface ScheduleState {
  /** `subscription_schedule.expiring` announced this end. */
  _announcedExpiry?: Timestamp
}

export interface DiscountState {
  /** This is the coupon as redeemed. Deleting the coupon later does not change existing discounts. */
  _coupon: Stored<Stripe.Coupon>
  /** The discount is added or removed by a change that may wait for its payment, and no event was sent yet. */
  _waits?: 'comes' | 'leaves'
}
