/** A mistake of the page that uses Stripe.js, as opposed to one of the customer; Stripe.js throws it by this name. */
export class IntegrationError extends Error {
  override readonly name = 'IntegrationError'
}
