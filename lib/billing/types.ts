/**
 * The mirror's objects as the rules see them: Stripe's names in camelCase, amounts in integer minor units,
 * times as UTC `Date`s. Rows of the mirror's tables are assignable to them.
 */

export type Money = { amount: bigint | number; currency: string }

export type SubscriptionStatus =
  'trialing' | 'active' | 'past_due' | 'unpaid' | 'incomplete' | 'incomplete_expired' | 'paused' | 'canceled'

export type InvoiceStatus = 'draft' | 'open' | 'paid' | 'void' | 'uncollectible'

export type Price = {
  id: string
  productId: string
  /** whether it can be subscribed to anew */
  active: boolean
  nickname: string | null
  currency: string
  /** 'recurring' or 'one_time' */
  type: string
  /** 'per_unit' or 'tiered' */
  billingScheme: string
  unitAmount: bigint | null
  unitAmountDecimal: string | null
  /** 'day', 'week', 'month' or 'year'; null for a one-time price */
  interval: string | null
  intervalCount: number | null
  /** 'licensed' or 'metered' */
  usageType: string | null
}

export type Product = {
  id: string
  name: string
  /** whether its prices can be subscribed to anew; a deleted product's cannot */
  active: boolean
  description: string | null
  imageId: string | null
}

export type SubscriptionItem = {
  id: string
  priceId: string
  /** null for a metered price */
  quantity: number | null
  currentPeriodStart: Date
  currentPeriodEnd: Date
  price: Price
  product: Product
}

export type Subscription = {
  id: string
  status: SubscriptionStatus
  currency: string
  /** 'charge_automatically' or 'send_invoice' */
  collectionMethod: string
  startDate: Date
  cancelAt: Date | null
  cancelAtPeriodEnd: boolean
  canceledAt: Date | null
  endedAt: Date | null
  trialStart: Date | null
  trialEnd: Date | null
  pauseBehavior: string | null
  pauseResumesAt: Date | null
  /** of status `paused`: 'trial_end_without_payment_method', 'final_payment_failure', 'pause_requested', … */
  pausedReason: string | null
  defaultPaymentMethodId: string | null
  latestInvoiceId: string | null
  scheduleId: string | null
  /** the ended subscription that this one takes the place of */
  resubscribedFrom: string | null
  /** Stripe's invoice preview at the last sync; null where no charge is ahead */
  upcomingTotal: bigint | null
  upcomingAmountDue: bigint | null
  upcomingAt: Date | null
  createdAt: Date
  /** what it is set to become; null where it stays as it is */
  plannedChange: PlannedChange | null
  /** in Stripe's order, never empty */
  items: SubscriptionItem[]
}

/** What a subscription of one item becomes: by a schedule, or once the invoice of the change is paid. */
export type PlannedChange = {
  type: 'schedule' | 'pending_update'
  /** when a schedule makes it so; when a change that is not paid for by then is dropped */
  at: Date
  /** the customer's intent that set it; null where it was set elsewhere */
  intent: string | null
  quantity: number | null
  price: Price
  product: Product
}

export type PaymentMethod = {
  id: string
  /** 'card', 'sepa_debit', 'paypal', 'link', … */
  type: string
  brand: string | null
  last4: string | null
  expMonth: number | null
  expYear: number | null
  wallet: string | null
  label: string | null
  createdAt: Date
}

export type Invoice = {
  id: string
  subscriptionId: string | null
  number: string | null
  status: InvoiceStatus
  currency: string
  collectionMethod: string
  billingReason: string | null
  total: bigint
  amountDue: bigint
  amountPaid: bigint
  amountRemaining: bigint
  attemptCount: number
  nextPaymentAttempt: Date | null
  errorCode: string | null
  declineCode: string | null
  requiresAction: boolean
  periodStart: Date
  periodEnd: Date
  dueDate: Date | null
  paidAt: Date | null
  createdAt: Date
  /** the date printed on it */
  issuedAt: Date
  planNames: string[]
}
