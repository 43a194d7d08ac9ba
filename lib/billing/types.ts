/**
 * The mirror's objects as the rules read them: Stripe's names in camelCase, amounts in integer minor units, and times
 * as UTC `Date`s.
 */
export type { Invoice, InvoiceStatus } from './objects/invoice'
export type { PaymentMethod } from './objects/payment-method'
export type { PlannedChange } from './objects/planned-change'
export type { Price } from './objects/price'
export type { Product } from './objects/product'
export type { Subscription, SubscriptionStatus } from './objects/subscription'
export type { SubscriptionItem } from './objects/subscription-item'

export type Money = { amount: bigint | number; currency: string }
