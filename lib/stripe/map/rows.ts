/**
 * Stripe's objects as rows of the mirror: Stripe's names in camelCase, amounts in integer minor units, times as `Date`s.
 * Owners (`merchantId`, `customerId`) are added where they are known for certain, when the rows are written.
 */

export type Address = {
  line1: string | null
  line2: string | null
  city: string | null
  state: string | null
  postalCode: string | null
  country: string | null
}

export type TaxId = { type: string; value: string | null }

export type CustomerRow = {
  id: string
  email: string | null
  name: string | null
  phone: string | null
  preferredLocales: string[]
  currency: string | null
  balance: bigint
  delinquent: boolean
  address: Address | null
  shipping: { name: string | null; phone: string | null; address: Address | null } | null
  taxExempt: string | null
  taxIds: TaxId[]
  defaultPaymentMethodId: string | null
  testClockId: string | null
  frozenTime: Date | null
  deleted: false
  createdAt: Date
}

export type ProductRow = {
  id: string
  name: string
  description: string | null
  active: boolean
  images: string[]
  unitLabel: string | null
  deleted: false
}

export type PriceRow = {
  id: string
  productId: string
  active: boolean
  nickname: string | null
  currency: string
  type: string
  billingScheme: string
  unitAmount: bigint | null
  unitAmountDecimal: string | null
  interval: string | null
  intervalCount: number | null
  usageType: string | null
  tiersMode: string | null
  taxBehavior: string | null
  transformQuantity: { divideBy: number; round: string } | null
}

export type SubscriptionDiscount = {
  id: string
  name: string | null
  percentOff: number | null
  amountOff: number | null
  currency: string | null
  endsAt: Date | null
}

export type SubscriptionRow = {
  id: string
  status: string
  currency: string
  collectionMethod: string
  billingMode: string
  description: string | null
  startDate: Date
  cancelAt: Date | null
  cancelAtPeriodEnd: boolean
  canceledAt: Date | null
  endedAt: Date | null
  trialStart: Date | null
  trialEnd: Date | null
  trialEndBehavior: string | null
  pauseBehavior: string | null
  pauseResumesAt: Date | null
  pausedReason: string | null
  defaultPaymentMethodId: string | null
  pendingSetupIntentId: string | null
  latestInvoiceId: string | null
  scheduleId: string | null
  resubscribedFrom: string | null
  cancellationFeedback: string | null
  cancellationComment: string | null
  cancellationReason: string | null
  daysUntilDue: number | null
  discounts: SubscriptionDiscount[]
  plannedChange: PlannedChangeRow | null
  createdAt: Date
}

/** What a subscription of one item is set to become: by a schedule's next phase, or once a `pending_update` is paid. */
export type PlannedChangeRow = {
  type: 'schedule' | 'pending_update'
  /** when the phase begins; when a change that is not paid for by then is dropped */
  at: Date
  priceId: string
  quantity: number | null
  /** the customer's intent that set it, by the schedule's metadata */
  intent: string | null
}

export type SubscriptionItemRow = {
  id: string
  subscriptionId: string
  priceId: string
  quantity: number | null
  currentPeriodStart: Date
  currentPeriodEnd: Date
  position: number
  createdAt: Date
}

/** What Stripe's invoice preview says is ahead; all null where nothing is. */
export type UpcomingCharge = {
  upcomingTotal: bigint | null
  upcomingAmountDue: bigint | null
  upcomingAt: Date | null
}

export type PaymentMethodRow = {
  id: string
  type: string
  brand: string | null
  last4: string | null
  expMonth: number | null
  expYear: number | null
  funding: string | null
  wallet: string | null
  label: string | null
  createdAt: Date
}
