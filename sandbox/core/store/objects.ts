import type Stripe from 'stripe'
import type { Mail } from '../../mail/mail'
import type { Delivery } from '../../webhooks/delivery'
import type { BehaviourName } from '../payments/behaviours/behaviour-of'
import type { Stored } from './stored'
import type { DiscountState, InvoiceState, ScheduleState, SubscriptionState } from '../../billing/remembered'

/**
 * Lists every kind of object in a universe by its `object` name. Keys that begin with an underscore are the sandbox's
 * own: they are stored with the object and never sent. Other rooms add kinds by declaration merging or here.
 */
export interface Objects {
  account: Stored<Stripe.Account>
  balance_transaction: Stored<Stripe.BalanceTransaction>
  'billing.credit_balance_transaction': Stored<Stripe.Billing.CreditBalanceTransaction>
  'billing.credit_grant': Stored<Stripe.Billing.CreditGrant> & { _isExpired?: boolean }
  'billing.feedback_option': Stored<Stripe.Billing.FeedbackOption>
  'billing.meter': Stored<Stripe.Billing.Meter>
  'billing.meter_event': Stored<Stripe.Billing.MeterEvent> & { _usageKey: string }
  'billing_portal.configuration': Stored<Stripe.BillingPortal.Configuration>
  'billing_portal.session': Stored<Stripe.BillingPortal.Session>
  charge: Stored<Stripe.Charge>
  coupon: Stored<Stripe.Coupon>
  credit_note: Stored<Stripe.CreditNote>
  customer: Stored<Stripe.Customer>
  customer_balance_transaction: Stored<Stripe.CustomerBalanceTransaction>
  discount: Stored<Stripe.Discount> & DiscountState
  'entitlements.active_entitlement': Stored<Stripe.Entitlements.ActiveEntitlement> & { _customer: string }
  'entitlements.feature': Stored<Stripe.Entitlements.Feature>
  event: SandboxEvent
  invoice: Stored<Stripe.Invoice> & InvoiceState
  invoice_payment: Stored<Stripe.InvoicePayment>
  invoiceitem: Stored<Stripe.InvoiceItem>
  line_item: Stored<Stripe.InvoiceLineItem>
  mandate: Stored<Stripe.Mandate>
  payment_intent: Stored<Stripe.PaymentIntent> & PaymentIntentState
  payment_method: Stored<Stripe.PaymentMethod> & { _behaves?: BehaviourName; _setUp?: boolean }
  price: Stored<Stripe.Price>
  product: Stored<Stripe.Product>
  product_feature: Stored<Stripe.ProductFeature> & { _product: string }
  promotion_code: Stored<Stripe.PromotionCode>
  refund: Stored<Stripe.Refund>
  setup_attempt: Stored<Stripe.SetupAttempt>
  setup_intent: Stored<Stripe.SetupIntent> & { _subscription?: string }
  subscription: Stored<Stripe.Subscription> & SubscriptionState
  subscription_item: Stored<Stripe.SubscriptionItem>
  subscription_schedule: Stored<Stripe.SubscriptionSchedule> & ScheduleState
  tax_id: Stored<Stripe.TaxId>
  tax_rate: Stored<Stripe.TaxRate> & { _automatic?: string }
  'test_helpers.test_clock': Stored<Stripe.TestHelpers.TestClock>
  token: Stored<Stripe.Token> & { _card?: { number: string; expMonth: number; expYear: number; hasCvc: boolean } }
  webhook_endpoint: Stored<Stripe.WebhookEndpoint> & { _connect?: boolean; _secret?: string }
  _delivery: Delivery
  _mail: Mail
}

interface PaymentIntentState {
  _invoice?: string | null
  _offSession?: boolean
  /** This is the customer of a debit that the bank has not answered yet. */
  _debitOf?: string | undefined
  /** The bank answers the debit at this time; null means never. */
  _settlesAt?: number | null | undefined
}

export type Kind = keyof Objects

/** An event refers to the version of its object that was current when it happened. */
export interface SandboxEvent {
  id: string
  object: 'event'
  account?: string
  api_version: string
  created: number
  data: { object: StoredObject; previous_attributes?: Record<string, unknown> }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
}

/** Every stored object has at least these members. */
export interface StoredObject {
  id: string
  object: string
}
