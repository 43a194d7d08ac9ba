import type { Money } from '@/lib/billing/types'
import { fail, ok, type Result } from '@/lib/errors'
import { stripeFor, type Stripe, type StripeOwner } from '@/lib/stripe/client/client'
import { idOf } from '@/lib/stripe/client/id-of'
import { previewOptions } from '@/lib/stripe/client/preview-options'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { discountsWithCode } from '@/lib/stripe/fetch/discounts-with-code'
import { fetchBillingNames } from '@/lib/stripe/fetch/fetch-billing-names'
import { amountOf } from '@/lib/stripe/map/amount-of'
import { dateOf } from '@/lib/stripe/map/date-of'
import { mapUpcomingCharge } from '@/lib/stripe/map/map-upcoming-charge'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { readPreview } from '@/lib/stripe/preview/read-preview'
import { updateParams, type UpdateTerms } from '@/lib/stripe/write/update-params'

/** With them a discount's name and duration are known. */
const discountCoupons = 'total_discount_amounts.discount.source.coupon'

export type PreviewLine = {
  description: string
  amount: bigint
  quantity: number | null
  periodStart: Date
  periodEnd: Date
}

export type InvoicePreview = DetailedCharge & {
  /** empty where the invoice has more lines than a preview holds */
  lines: PreviewLine[]
  /** a period of the subscription begins with it, rather than that the rest of a running one is settled */
  beginsPeriod: boolean
  /** the end of the latest period that it bills; credits may cover longer */
  billedUntil: Date | null
}

export type UpdatePreview = {
  /** the invoice with the prorations: one made at once, or that of the next renewal */
  first: InvoicePreview
  /** what each later renewal costs, as things are now, before the customer's balance */
  recurring: Money
}

type Wanted = {
  subscription: string
  terms: UpdateTerms
  /** whether the change waits for the period's end, so that only the price from then on is known */
  later: boolean
  changesInterval?: boolean
  /** a promotion code as it was typed */
  code?: string | null
}

/**
 * What a change of plan costs, by Stripe's previews: the invoice that it makes or adds to, and each later renewal.
 * Fails with `promotion_code_refused` for a code that cannot be used, and as `stripeFailure` says.
 */
export async function previewUpdate(
  owner: StripeOwner,
  { subscription, terms, later, changesInterval = false, code = null }: Wanted,
): Promise<Result<UpdatePreview>> {
  const stripe = stripeFor(owner)
  const unprorated = updateParams({ ...terms, prorationBehavior: 'none', prorationDate: null })
  try {
    const discounts = code === null ? undefined : await discountsOf(stripe, subscription, code)
    if (discounts === null) return fail('promotion_code_refused')
    const preview = (asked: Stripe.InvoiceCreatePreviewParams) =>
      stripe.invoices.createPreview(
        { subscription, expand: [discountCoupons], ...(discounts && { discounts }), ...asked },
        previewOptions,
      )
    const recurrent = { preview_mode: 'recurring', subscription_details: unprorated } as const
    const [recurring, first] = await Promise.all([
      preview(recurrent),
      // Unprorated, a plan of the same interval is billed with the next renewal, together with what already waits for
      // it. Another interval would begin at once.
      !later
        ? preview({ subscription_details: updateParams(terms) })
        : changesInterval
          ? null
          : preview({ subscription_details: unprorated }),
    ])
    const spent = first !== null && discountsOn(first).some(isForOnce)
    const lasting = spent ? lastingDiscounts(recurring, discounts) : null
    const { total } = lasting === null ? recurring : await preview({ ...recurrent, discounts: lasting })
    return ok({
      first: await readInvoice(stripe, first ?? recurring),
      recurring: { amount: amountOf(total), currency: recurring.currency },
    })
  } catch (error) {
    const failure = stripeFailure(error)
    // The same without a code would not be refused: it is for another customer, a first purchase or a higher amount.
    return code !== null && failure.code === 'stripe_refused' ? fail('promotion_code_refused') : failure
  }
}

type Discounts = Exclude<Awaited<ReturnType<typeof discountsWithCode>>, null>

function discountsOf(stripe: Stripe, subscription: string, code: string): Promise<Discounts | null> {
  return stripe.subscriptions
    .retrieve(subscription, {}, previewOptions)
    .then((found) => discountsWithCode(stripe, found, code, previewOptions))
}

/**
 * The discounts of later renewals where some are for one invoice only, which is the first; null where all of them last.
 * A code's discount is made by the call, so it is named by its code.
 */
function lastingDiscounts(recurring: Stripe.Invoice, asked?: Discounts): Discounts | '' | null {
  const discounts = discountsOn(recurring)
  if (!discounts.some(isForOnce)) return null
  const lasting = discounts.filter((discount) => !isForOnce(discount) && !discount.subscription_item)
  const codes = new Set((asked ?? []).flatMap((each) => ('promotion_code' in each ? [each.promotion_code] : [])))
  return lasting.length === 0
    ? ''
    : lasting.map(({ id, promotion_code: code }) =>
        code && codes.has(idOf(code)) ? { promotion_code: idOf(code) } : { discount: id },
      )
}

function discountsOn({ total_discount_amounts: amounts }: Stripe.Invoice): Stripe.Discount[] {
  return (amounts ?? []).flatMap(({ discount }) => (typeof discount === 'string' || discount.deleted ? [] : [discount]))
}

function isForOnce({ source: { coupon } }: Stripe.Discount): boolean {
  return typeof coupon === 'object' && coupon?.duration === 'once'
}

async function readInvoice(stripe: Stripe, invoice: Stripe.Invoice): Promise<InvoicePreview> {
  const { lines, total_taxes: taxes } = invoice
  const ends = lines.data.filter(({ amount }) => amount >= 0).map(({ period }) => period.end)
  return {
    ...readPreview(invoice),
    parts: mapUpcomingCharge(invoice, await fetchBillingNames(stripe, { taxed: [{ taxes }], discounts: [] })),
    lines: lines.has_more
      ? []
      : lines.data.map(({ description, amount, quantity, period }) => ({
          description: description ?? '',
          amount: amountOf(amount),
          quantity,
          periodStart: dateOf(period.start),
          periodEnd: dateOf(period.end),
        })),
    beginsPeriod: lines.data.some((line) => isWholePeriod(line) && line.period.end > invoice.period_end),
    billedUntil: ends.length > 0 ? dateOf(Math.max(...ends)) : null,
  }
}

/** What a subscription's item costs for a period of its own: no proration, nor an item that waited for the invoice. */
function isWholePeriod({ parent }: Stripe.InvoiceLineItem): boolean {
  const details = parent?.subscription_item_details
  return Boolean(details) && !details?.proration && !details?.invoice_item
}
