/** What a restricted key may be given, by the path's first name where Stripe's permission has another. */
const owners: Record<string, string> = {
  'billing/meter_event_adjustments': 'billing_meter_event',
  'billing/meter_events': 'billing_meter_event',
  'billing/meters': 'billing_meter',
  'billing_portal/configurations': 'customer_portal',
  'billing_portal/sessions': 'customer_portal',
  invoice_payments: 'invoice',
  invoiceitems: 'invoice',
  plans: 'plan',
  prices: 'plan',
  setup_attempts: 'setup_intent',
  subscription_items: 'subscription',
  subscription_schedules: 'subscription',
  'test_helpers/test_clocks': 'test_clock',
  webhook_endpoints: 'webhook',
}

/**
 * The permission that a restricted key needs for a call: `rak_customer_read` to GET, `rak_customer_write` for all else. What
 * belongs to a customer is the customer's, but for payment methods. Some are known from Stripe's errors
 * (https://github.com/invertase/stripe-firebase-extensions/issues/176: prices are `plan`); the others are derived alike.
 */
export function requiredPermission(method: string, path: string): string {
  const names = path.replace(/^\/v1\//, '').split('/')
  const [first = '', second = '', third = ''] = names
  const pair = `${first}/${second}`
  const owner = third === 'payment_methods' ? 'payment_method' : (owners[pair] ?? owners[first] ?? singular(first))
  return `rak_${owner}_${method === 'GET' ? 'read' : 'write'}`
}

/** Writing implies reading (https://docs.stripe.com/keys/restricted-api-keys). */
export function isPermitted(permission: string, permissions: readonly string[]): boolean {
  return permissions.includes(permission) || permissions.includes(permission.replace(/_read$/, '_write'))
}

function singular(name: string): string {
  return name.replace(/s$/, '')
}
