/** These are the path segments whose permission has a different name at Stripe. */
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
 * Returns the permission that a restricted key needs for a call: `rak_customer_read` for GET, `rak_customer_write` for
 * everything else. A customer's sub-resources need the customer's permission, except payment methods. Some names come
 * from Stripe's error messages (https://github.com/invertase/stripe-firebase-extensions/issues/176 shows that prices
 * are `plan`). The other names are derived in the same way.
 */
export function requiredPermission(method: string, path: string): string {
  const names = path.replace(/^\/v1\//, '').split('/')
  const [first = '', second = '', third = ''] = names
  const pair = `${first}/${second}`
  const owner = third === 'payment_methods' ? 'payment_method' : (owners[pair] ?? owners[first] ?? singular(first))
  return `rak_${owner}_${method === 'GET' ? 'read' : 'write'}`
}

/** A write permission includes the read permission (https://docs.stripe.com/keys/restricted-api-keys). */
export function isPermitted(permission: string, permissions: readonly string[]): boolean {
  return permissions.includes(permission) || permissions.includes(permission.replace(/_read$/, '_write'))
}

function singular(name: string): string {
  return name.replace(/s$/, '')
}
