import type { Interval } from './plans/price-of'

/**
 * What a portal configuration switches on: Stripe's `billing_portal.configuration.features` in camelCase, with Stripe's
 * values and defaults. `stopsCollection`, `pausesPerYear` and `paymentsOnly` are our own.
 */
export type PortalFeatures = {
  customerUpdate: { enabled: boolean; allowedUpdates: CustomerField[] }
  invoiceHistory: { enabled: boolean }
  paymentMethodUpdate: { enabled: boolean; paymentMethodConfiguration: string | null }
  subscriptionCancel: {
    enabled: boolean
    mode: 'at_period_end' | 'immediately'
    prorationBehavior: ProrationBehavior
    /** whether open invoices are no longer collected from the cancellation on, and not only from the end on */
    stopsCollection: boolean
    /** `feedbackOptions`: ids of the merchant's own reasons, offered beside Stripe's */
    cancellationReason: { enabled: boolean; options: CancellationFeedback[]; feedbackOptions: string[] }
  }
  subscriptionPause: {
    enabled: boolean
    duration: { type: 'indefinite' | 'interval_options'; intervalOptions: PauseInterval[] }
    /** how often a customer may pause one subscription within a year; null for as often as they like */
    pausesPerYear: number | null
    /** whether a pause is one of payments also where Stripe can pause the subscription itself */
    paymentsOnly: boolean
  }
  subscriptionUpdate: {
    enabled: boolean
    defaultAllowedUpdates: ('price' | 'promotion_code' | 'quantity')[]
    products: UpdateProduct[]
    prorationBehavior: ProrationBehavior
    billingCycleAnchor: 'now' | 'unchanged' | null
    scheduleAtPeriodEnd: { conditions: { type: 'decreasing_item_amount' | 'shortening_interval' }[] }
    trialUpdateBehavior: 'continue_trial' | 'end_trial'
  }
}

/** What customers may be allowed to change of their details, in the order of the page. */
export const customerFields = ['name', 'email', 'phone', 'address', 'shipping', 'tax_id'] as const

export type CustomerField = (typeof customerFields)[number]

/** A length of a pause that customers can choose. */
export type PauseInterval = { interval: Interval; intervalCount: number }

/** The SDK says of a pause's `interval_count`: "The maximum duration is three years". */
export const longestPause: Readonly<Record<Interval, number>> = { day: 1095, week: 156, month: 36, year: 3 }

/** Whether a pause can be as long. What is stored may be older than the rule. */
export function isPossibleLength({ interval, intervalCount }: PauseInterval): boolean {
  return Number.isInteger(intervalCount) && intervalCount >= 1 && intervalCount <= longestPause[interval]
}

export type ProrationBehavior = 'always_invoice' | 'create_prorations' | 'none'

export type UpdateProduct = {
  product: string
  prices: string[]
  adjustableQuantity: { enabled: boolean; minimum: number; maximum: number | null }
}

/** Stripe's eight values of `cancellation_details.feedback`, in the order in which they are offered. */
export const cancellationFeedback = [
  'too_expensive',
  'missing_features',
  'switched_service',
  'unused',
  'customer_service',
  'too_complex',
  'low_quality',
  'other',
] as const

export type CancellationFeedback = (typeof cancellationFeedback)[number]

/**
 * The features of a merchant without a configuration. All are on except pausing, and cancelling takes effect at the
 * period's end.
 */
export const defaultPortalFeatures: PortalFeatures = {
  customerUpdate: { enabled: true, allowedUpdates: ['name', 'email', 'address', 'phone', 'tax_id'] },
  invoiceHistory: { enabled: true },
  paymentMethodUpdate: { enabled: true, paymentMethodConfiguration: null },
  subscriptionCancel: {
    enabled: true,
    mode: 'at_period_end',
    prorationBehavior: 'none',
    stopsCollection: false,
    cancellationReason: { enabled: true, options: [...cancellationFeedback], feedbackOptions: [] },
  },
  subscriptionPause: {
    enabled: false,
    duration: { type: 'interval_options', intervalOptions: [{ interval: 'month', intervalCount: 1 }] },
    pausesPerYear: null,
    paymentsOnly: false,
  },
  subscriptionUpdate: {
    enabled: true,
    defaultAllowedUpdates: ['price', 'quantity'],
    products: [],
    prorationBehavior: 'create_prorations',
    billingCycleAnchor: null,
    scheduleAtPeriodEnd: { conditions: [] },
    trialUpdateBehavior: 'continue_trial',
  },
}
