import type { Timestamp } from '../arithmetic/add-intervals'
import type { LineDraft } from '../lines/line-draft'
import type { SubscriptionItem } from '../objects'
import type { Debit } from '../remembered'
import type { Proration } from './prorations'

export interface ChangeTarget {
  items: SubscriptionItem[]
  discounts: string[]
  /** Null means no trial, and `undefined` leaves the trial as it is. */
  trialEnd?: Timestamp | null
  cancelAt: Timestamp | null
  resetsAnchor: boolean
  prorationBehavior: string
  /** Prorations count from this moment. */
  at: Timestamp
}

export interface ChangePlan {
  items: SubscriptionItem[]
  anchor: Timestamp
  trialEnd: Timestamp | null
  /** These earlier charges, by item, can still be credited. */
  debits: Record<string, Debit[]>
  /** These credits and charges wait for the next invoice, or for the one made now. */
  prorations: Proration[]
  /** These lines bill whole periods at once. */
  lines: LineDraft[]
  /** Stripe invoices at once if a new cycle began or the caller asked to always invoice. */
  invoicesNow: boolean
}

/** This describes how the change moves the billing cycle. */
export interface Cycle {
  anchor: Timestamp
  /** Every item starts a new period now. */
  begins: boolean
  /** No item keeps an interval that the subscription had. */
  intervalsChange: boolean
  isTrialing: boolean
  willTrial: boolean
}
