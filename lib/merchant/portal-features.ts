/**
 * What a portal configuration switches on and how it behaves: `features` of Stripe's `billing_portal.configuration`,
 * with its names, so that the API can take and return it unchanged.
 */
export type PortalFeatures = {
  customer_update: {
    enabled: boolean
    allowed_updates: ('address' | 'email' | 'name' | 'phone' | 'shipping' | 'tax_id')[]
  }
  invoice_history: { enabled: boolean }
  payment_method_update: { enabled: boolean; payment_method_configuration: string | null }
  subscription_cancel: {
    enabled: boolean
    mode: 'at_period_end' | 'immediately'
    proration_behavior: 'always_invoice' | 'create_prorations' | 'none'
    cancellation_reason: { enabled: boolean; options: CancellationReason[] }
  }
  subscription_update: {
    enabled: boolean
    billing_cycle_anchor: 'now' | 'unchanged' | null
    default_allowed_updates: ('price' | 'promotion_code' | 'quantity')[]
    products: { product: string; prices: string[] }[] | null
    proration_behavior: 'always_invoice' | 'create_prorations' | 'none'
    schedule_at_period_end: { conditions: { type: 'decreasing_item_amount' | 'shortening_interval' }[] }
    trial_update_behavior: 'continue_trial' | 'end_trial'
  }
}

export type CancellationReason =
  | 'customer_service' | 'low_quality' | 'missing_features' | 'other' | 'switched_service' | 'too_complex'
  | 'too_expensive' | 'unused'
