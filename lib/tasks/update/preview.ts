import type { Money } from '@/lib/billing/types'
import { fail, ok, type Result } from '@/lib/errors'
import { amountOf } from '@/lib/stripe/map/amount-of'
import { stripeFor, type Stripe, type StripeOwner } from '@/lib/stripe/client/client'
import { discountsWithCode } from '@/lib/stripe/fetch/discounts-with-code'
import { dateOf } from '@/lib/stripe/map/date-of'
import { previewOptions } from '@/lib/stripe/client/preview-options'
import { readPreview, type ChargePreview } from '@/lib/stripe/preview/read-preview'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { updateParams, type UpdateTerms } from '@/lib/stripe/write/update-params'

export type PreviewLine = {
  description: string
  amount: bigint
  quantity: number | null
  periodStart: Date
  periodEnd: Date
}

export type InvoicePreview = ChargePreview & {
  /** empty where the invoice has more lines than a preview holds */
  lines: PreviewLine[]
  /** taken off the lines */
  discount: bigint
  /** added to the lines */
  tax: bigint
  /** a period of the subscription begins with it, rather than that the rest of a running one is settled */
  beginsPeriod: boolean
  /** the end of the latest period that it bills; credits may cover longer */
  billedUntil: Date | null
}

export type UpdatePreview = {
  /** the invoice with the prorations: one made at once, or that of the next renewal */
  first: InvoicePreview
  /** what each later renewal costs, as things are now */
  recurring: Money
}

type Wanted = {
  subscription: string
  terms: UpdateTerms
  /** whether the change waits for the period's end, so that only the price from then on is known */
  later: boolean
  /** a promotion code as it was typed */
  code?: string | null
}

/**
 * What a change of plan costs, by Stripe's previews: the invoice that it makes or adds to, and each later renewal.
 * Fails with `promotion_code_refused` for a code that cannot be used, and as `stripeFailure` says.
 */
export async function previewUpdate(
  owner: StripeOwner,
  { subscription, terms, later, code = null }: Wanted,
): Promise<Result<UpdatePreview>> {
  const stripe = stripeFor(owner)
  const details = updateParams(terms)
  const recurrent = { ...details, proration_behavior: 'none' as const, proration_date: undefined }
  try {
    const discounts = code === null ? undefined : await discountsOf(stripe, subscription, code)
    if (discounts === null) return fail('promotion_code_refused')
    const preview = (asked: Stripe.InvoiceCreatePreviewParams) =>
      stripe.invoices.createPreview({ subscription, ...(discounts && { discounts }), ...asked }, previewOptions)
    const [recurring, first] = await Promise.all([
      preview({ preview_mode: 'recurring', subscription_details: recurrent }),
      later ? null : preview({ subscription_details: details }),
    ])
    return ok({ first: readInvoice(first ?? recurring), recurring: readPreview(recurring).total })
  } catch (error) {
    const failure = stripeFailure(error)
    // The same without a code would not be refused: it is for another customer, a first purchase or a higher amount.
    return code !== null && failure.code === 'stripe_refused' ? fail('promotion_code_refused') : failure
  }
}

async function discountsOf(stripe: Stripe, subscription: string, code: string) {
  return discountsWithCode(
    stripe,
    await stripe.subscriptions.retrieve(subscription, {}, previewOptions),
    code,
    previewOptions,
  )
}

function readInvoice(invoice: Stripe.Invoice): InvoicePreview {
  const { lines, total_discount_amounts: discounts, total_taxes: taxes } = invoice
  const ends = lines.data.filter(({ amount }) => amount >= 0).map(({ period }) => period.end)
  return {
    ...readPreview(invoice),
    lines: lines.has_more
      ? []
      : lines.data.map(({ description, amount, quantity, period }) => ({
          description: description ?? '',
          amount: amountOf(amount),
          quantity,
          periodStart: dateOf(period.start),
          periodEnd: dateOf(period.end),
        })),
    discount: sum(discounts),
    tax: sum(taxes?.filter(({ tax_behavior: behavior }) => behavior === 'exclusive') ?? null),
    beginsPeriod: lines.data.some((line) => isWholePeriod(line) && line.period.end > invoice.period_end),
    billedUntil: ends.length > 0 ? dateOf(Math.max(...ends)) : null,
  }
}

/** What a subscription's item costs for a period of its own: no proration, nor an item that waited for the invoice. */
function isWholePeriod({ parent }: Stripe.InvoiceLineItem): boolean {
  const details = parent?.subscription_item_details
  return Boolean(details) && !details?.proration && !details?.invoice_item
}

function sum(amounts: { amount: number }[] | null): bigint {
  return (amounts ?? []).reduce((all, { amount }) => all + amountOf(amount), 0n)
}
