/** The fixed words of Stripe's paths that we call. Whatever else stands in a path is an object's id. */
const words = new Set(
  `v1 v2 account accounts attach billing_portal cancel charges confirm coupons create_preview credit_notes customers
  detach discount events files finalize invoiceitems invoice_payments invoices lines list_payment_methods login_links
  migrate pause pay payment_intents payment_methods prices products promotion_codes release resume search setup_intents
  sources subscription_items subscription_schedules subscriptions tax_ids tax_rates test_clocks test_helpers void
  webhook_endpoints configurations sessions balance_transactions customer_balance_transactions refunds`.split(/\s+/),
)

/** A call's method and path with ids left out: `POST /v1/invoices/{id}/pay`. It names few kinds of calls. */
export function operationName(method: string, path: string): string {
  const [pathname = ''] = path.split('?')
  const segments = pathname.split('/').map((segment) => (segment === '' || words.has(segment) ? segment : '{id}'))
  return `${method} ${segments.join('/')}`
}
