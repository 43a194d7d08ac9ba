/** The page that uses Stripe.js made a mistake, not the customer. Stripe.js uses the same name. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError'
}
