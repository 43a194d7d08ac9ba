import type { Details, GivenTaxId } from '@/lib/billing/details/details'
import { taxedField } from '@/lib/billing/details/taxed-field'
import type { Money } from '@/lib/billing/types'
import { fail, ok, type Result } from '@/lib/errors'
import { stripeFor, type Stripe, type StripeOwner } from '@/lib/stripe/client/client'
import { previewOptions } from '@/lib/stripe/client/preview-options'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { listLiveSubscriptions } from '@/lib/stripe/fetch/list-live-subscriptions'
import { amountOf } from '@/lib/stripe/map/amount-of'
import { previewInvoice } from '@/lib/stripe/preview/preview-invoice'
import { customerParams } from '@/lib/stripe/write/customer-params'

/** What new details change about a subscription's next invoice. */
export type TaxChange = {
  subscription: string
  before: { tax: Money; total: Money }
  after: { tax: Money; total: Money }
}

type Wanted = {
  customer: string
  /** only subscriptions made on behalf of this account; null for all */
  onBehalfOf: string | null
  details: Details
  /** all that the customer would then have */
  taxIds: GivenTaxId[]
}

/**
 * By Stripe's previews, which subscriptions are taxed otherwise with these details. Only automatic tax asks for them.
 * Fails with `tax_location_invalid` where it can't place the address, and as `stripeFailure` says.
 */
export async function previewTax(
  owner: StripeOwner,
  { customer, onBehalfOf, details, taxIds }: Wanted,
): Promise<Result<TaxChange[]>> {
  const stripe = stripeFor(owner)
  const overrides = {
    ...(customerParams(['address', 'shipping'], details) as Stripe.InvoiceCreatePreviewParams.CustomerDetails),
    tax_ids: taxIds.map(({ type, value }) => ({ type: type as Stripe.CustomerCreateTaxIdParams['type'], value })),
  }
  try {
    const taxed = (await listLiveSubscriptions(stripe, { customer, onBehalfOf }, previewOptions)).filter(
      ({ automatic_tax: tax }) => tax.enabled,
    )
    const changes: TaxChange[] = []
    for (const { id: subscription } of taxed) {
      const [before, after] = await Promise.all([
        previewInvoice(stripe, { customer, subscription }, previewOptions),
        previewInvoice(stripe, { customer, subscription, customer_details: overrides }, previewOptions),
      ])
      if (after?.automatic_tax.status === 'requires_location_inputs') return unplaced(details)
      if (before && after && !isSame(before, after))
        changes.push({ subscription, before: sumsOf(before), after: sumsOf(after) })
    }
    return ok(changes)
  } catch (error) {
    const failure = stripeFailure(error)
    return failure.code === 'tax_location_invalid' ? unplaced(details) : failure
  }
}

function unplaced(details: Details): Result<never> {
  return fail('tax_location_invalid', { field: taxedField(details) })
}

function isSame(before: Stripe.Invoice, after: Stripe.Invoice): boolean {
  const [one, other] = [sumsOf(before), sumsOf(after)]
  return one.tax.amount === other.tax.amount && one.total.amount === other.total.amount
}

function sumsOf({ total, total_taxes: taxes, currency }: Stripe.Invoice): TaxChange['before'] {
  const tax = (taxes ?? []).reduce((sum, { amount }) => sum + amountOf(amount), 0n)
  return { tax: { amount: tax, currency }, total: { amount: amountOf(total), currency } }
}
