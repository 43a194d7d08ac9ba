import type Stripe from 'stripe'
import type { Stored } from '../core/store/stored'
import type { Timestamp } from './arithmetic/add-intervals'
import type { DiscountAmount } from './arithmetic/discount-lines'

// What the billing engine remembers beside what Stripe sends. Names begin with an underscore: they never leave.

/** What a customer was billed for a stretch of time of an item, as far as it has not been credited back. */
export interface Debit {
  /** net of discounts, before exclusive tax */
  amount: number
  /** the discounts already taken from `amount` */
  discounts: DiscountAmount[]
  start: Timestamp
  end: Timestamp
  taxRates: string[] | null
  /** where it was billed: a pending invoice item, or an invoice's line */
  invoiceItem: string | null
  invoice: string | null
  line: string | null
}

export interface SubscriptionState {
  /** by item */
  _debits: Record<string, Debit[]>
  /** `cancel_at` was set by the schedule that ends the subscription */
  _cancelsWithSchedule?: boolean | undefined
  /** the period end that `invoice.upcoming` announced */
  _announcedRenewal?: Timestamp
  /** the trial end that `customer.subscription.trial_will_end` announced */
  _announcedTrialEnd?: Timestamp
  /** the change that waits for the payment of an invoice (`pending_update`) */
  _pendingChange?: PendingChange
  /** its events wait for `customer.subscription.created` */
  _isBeingMade?: boolean
}

export interface PendingChange {
  invoice: string
  patch: Partial<Stored<Stripe.Subscription> & SubscriptionState>
  /** merged into what there is by then; an empty value removes its key */
  metadata?: Record<string, string>
  /** the change is the end of `paused`: by whatever comes of an attempt to pay, or by the payment alone */
  resumes?: 'on_attempt' | 'on_success'
}

export type InvoiceLine = Stored<Stripe.InvoiceLineItem> & {
  /** the line's own tax rates; null for the invoice's default ones */
  _taxRates: string[] | null
  /** discounts a proration took over from the line it credits; null to compute them */
  _discountAmounts: DiscountAmount[] | null
  /** the billing credits that finalizing used for the line */
  _credits?: { amount: number; credit_balance_transaction: string; type: string }[]
}

export interface InvoiceState {
  /** all lines; `lines` shows the first ten */
  _lines: InvoiceLine[]
  /** what finalizing moved of the customer's balance, given back when the invoice is voided */
  _appliedBalance?: number
  /** from finalizing to `due_date` */
  _daysUntilDue?: number | null
  /** a bank debit of it is under way; `isAutomatic` if Stripe itself asked for it */
  _debit?: { isAutomatic: boolean } | undefined
  /** `invoice.overdue` was sent */
  _isOverdue?: boolean
}

export interface ScheduleState {
  /** the end that `subscription_schedule.expiring` announced */
  _announcedExpiry?: Timestamp
}

export interface DiscountState {
  /** the coupon as it was redeemed: deleting it later takes nothing from those who have it */
  _coupon: Stored<Stripe.Coupon>
  /** it comes or goes with a change that may wait for its payment, and has not been told of */
  _waits?: 'comes' | 'leaves'
}
