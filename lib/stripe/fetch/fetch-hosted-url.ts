import { fail, ok, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '../client/client'
import { stripeFailure } from '../client/stripe-failure'

/**
 * Stripe's current URL of its page of an invoice, or null if it has none. Anyone who has it can read the invoice. Fails as
 * Stripe does.
 */
export async function fetchHostedUrl({ id, ...owner }: StripeOwner & { id: string }): Promise<Result<string | null>> {
  try {
    const invoice = await stripeFor(owner).invoices.retrieve(id)
    return ok(invoice.hosted_invoice_url ?? null)
  } catch (error) {
    const failure = stripeFailure(error)
    // The mirror has the invoice, so its absence at Stripe is not a wrong URL of the customer's.
    return failure.code === 'not_found' ? fail('stripe_refused') : failure
  }
}
