import type { Timestamp } from '../arithmetic/add-intervals'
import type { LineDraft } from '../lines/line-draft'
import type { SubscriptionItem } from '../objects'
import type { Debit } from '../remembered'
import type { Proration } from './prorations'

/** What a subscription should become. */
export interface ChangeTarget {
  items: SubscriptionItem[]
  discounts: string[]
  /** where the trial ends; null for none, `undefined` to leave it */
  trialEnd?: Timestamp | null
  cancelAt: Timestamp | null
  resetsAnchor: boolean
  prorationBehavior: string
  /** the moment prorations are counted from */
  at: Timestamp
}

export interface ChangePlan {
  items: SubscriptionItem[]
  anchor: Timestamp
  trialEnd: Timestamp | null
  /** what is left of what was billed before, by item */
  debits: Record<string, Debit[]>
  /** credits and charges that wait for the next invoice, or for the one made now */
  prorations: Proration[]
  /** whole periods billed at once */
  lines: LineDraft[]
  /** Stripe invoices at once: a new cycle began, or the caller asked to always invoice */
  invoicesNow: boolean
}

/** How the change moves the billing cycle. */
export interface Cycle {
  anchor: Timestamp
  /** every item starts a new period now */
  begins: boolean
  /** no item keeps an interval that the subscription had */
  intervalsChange: boolean
  isTrialing: boolean
  willTrial: boolean
}
