import { ok, type Result } from '@/lib/errors'
import { stripeFor, type StripeOwner } from '@/lib/stripe/client/client'
import { nothingDue } from '@/lib/stripe/preview/nothing-due'
import { previewOptions } from '@/lib/stripe/client/preview-options'
import { readPreview, type ChargePreview } from '@/lib/stripe/preview/read-preview'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { fetchSubscriptionTerms } from '@/lib/stripe/write/subscription-terms'

/**
 * What resubscribing on an ended subscription's terms charges today, by Stripe's preview; null where it makes no
 * invoice. Fails as `stripeFailure` says.
 */
export async function previewResubscribe(owner: StripeOwner, id: string): Promise<Result<ChargePreview | null>> {
  const stripe = stripeFor(owner)
  try {
    const terms = await fetchSubscriptionTerms(stripe, id, previewOptions)
    const {
      items,
      defaultTaxRates,
      automaticTax,
      subscription: { customer, currency },
    } = terms
    const invoice = await stripe.invoices.createPreview(
      {
        customer: typeof customer === 'string' ? customer : customer.id,
        currency,
        subscription_details: { items, ...(defaultTaxRates.length > 0 && { default_tax_rates: defaultTaxRates }) },
        ...(automaticTax && { automatic_tax: { enabled: true } }),
      },
      previewOptions,
    )
    return ok(readPreview(invoice))
  } catch (error) {
    return nothingDue(error) ? ok(null) : stripeFailure(error)
  }
}
