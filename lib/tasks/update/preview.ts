import type { CodeTerms } from '@/lib/billing/tasks/codes/code-terms'
import type { OfferedDiscount } from '@/lib/billing/tasks/codes/offered-discount'
import type { Money } from '@/lib/billing/types'
import { fail, ok, type Result } from '@/lib/errors'
import { stripeFor, type Stripe, type StripeOwner } from '@/lib/stripe/client/client'
import { previewOptions } from '@/lib/stripe/client/preview-options'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { codeFailure } from '@/lib/stripe/codes/code-failure'
import { changeDiscounts, type ChangeDiscounts, type Offered } from '@/lib/stripe/codes/change-discounts'
import { findDiscount } from '@/lib/stripe/codes/find-discount'
import { discountCoupons, discountsOn } from '@/lib/stripe/preview/discounts-on'
import { mapCodeTerms } from '@/lib/stripe/codes/map-code-terms'
import { fetchBillingNames } from '@/lib/stripe/fetch/fetch-billing-names'
import { amountOf } from '@/lib/stripe/map/amount-of'
import { dateOf } from '@/lib/stripe/map/date-of'
import { mapUpcomingCharge } from '@/lib/stripe/map/map-upcoming-charge'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { readPreview } from '@/lib/stripe/preview/read-preview'
import { updateParams, type UpdateTerms } from '@/lib/stripe/write/update-params'
import { isWholePeriod } from './is-whole-period'
import { lastingDiscounts } from './lasting-discounts'
import { renewalTimes } from './renewal-times'

export type PreviewLine = {
  description: string
  amount: bigint
  quantity: number | null
  periodStart: Date
  periodEnd: Date
  /** what the item costs for a period that begins later than the preview has it */
  isLater: boolean
}

export type InvoicePreview = DetailedCharge & {
  /** empty where the invoice has more lines than a preview holds */
  lines: PreviewLine[]
  /** a period of the subscription begins with it, rather than that the rest of a running one is settled */
  beginsPeriod: boolean
  /** it is told before the customer's balance, which another payment may meet */
  sharesBalance?: boolean
  /** the end of the latest period that it bills; credits may cover longer */
  billedUntil: Date | null
}

export type UpdatePreview = {
  /** the invoice with the prorations: one made at once, or that of the next renewal */
  first: InvoicePreview
  /** the total of the renewal after it, before the customer's balance */
  second: Money
  /** that of the one after that, as things are now: a discount may be over by then */
  third: Money
  /** the discounts that the deep link adds, by their names */
  offered: { name: string | null; terms: CodeTerms }[]
}

type Wanted = {
  subscription: string
  terms: UpdateTerms
  /** the end of the period that the change waits for; null where it does not wait */
  waitsUntil: Date | null
  changesInterval?: boolean
  /** a promotion code as it was typed */
  code?: string | null
  /** what the deep link that led here brings */
  offers?: readonly OfferedDiscount[]
  /** the product that is changed to */
  product?: string | null
}

/**
 * What a change of plan costs, by Stripe's previews: the invoice that it makes or adds to, and the renewals after it.
 * Fails with one of `codeRefusals` for a code that cannot be used, and as `stripeFailure` says.
 *
 * A change that waits is previewed as one without prorations: a plan of the same interval is then billed with the next
 * renewal, together with what already waits for it. One of another interval begins a period at once in the preview, for
 * the amounts of the one that it begins later.
 */
export async function previewUpdate(
  owner: StripeOwner,
  { subscription, terms, waitsUntil, changesInterval = false, code = null, offers = [], product = null }: Wanted,
): Promise<Result<UpdatePreview>> {
  const stripe = stripeFor(owner)
  const waits = waitsUntil !== null
  const beginsLater = waits && changesInterval
  const unprorated = updateParams({
    ...terms,
    prorationBehavior: 'none',
    prorationDate: null,
    resetsCycle: beginsLater || terms.resetsCycle,
  })
  let found: ChangeDiscounts | null = null
  let currency = ''
  try {
    if (code !== null || offers.length > 0) {
      const current = await stripe.subscriptions.retrieve(
        subscription,
        { expand: ['discounts', 'customer'] },
        previewOptions,
      )
      const products = product === null ? null : [product]
      const answer = await changeDiscounts(stripe, current, { code, offers, products }, previewOptions)
      if (answer && 'refused' in answer) return fail(answer.refused)
      currency = current.currency
      found = answer
    }
    const discounts = found?.discounts
    const preview = (asked: Stripe.InvoiceCreatePreviewParams) =>
      stripe.invoices.createPreview(
        { subscription, expand: [discountCoupons], ...(discounts && { discounts }), ...asked },
        previewOptions,
      )
    const recurrent = { preview_mode: 'recurring', subscription_details: unprorated } as const
    const [recurring, first] = await Promise.all([
      preview(recurrent),
      preview({ subscription_details: waits ? unprorated : updateParams(terms) }),
    ])
    const { second, third } = renewalTimes({ recurring, first, waitsUntil: beginsLater ? waitsUntil : null })
    const totalAt = async (at: number | null) => {
      const lasting = lastingDiscounts({ recurring, first, at, asked: discounts })
      if (!lasting) return recurring.total
      const { invoice, item } = lasting
      const { total } = await preview({
        ...recurrent,
        discounts: invoice,
        ...(item !== null && {
          subscription_details: {
            ...unprorated,
            items: unprorated.items.map((each) => ({ ...each, discounts: item })),
          },
        }),
      })
      return total
    }
    const money = (total: number) => ({ amount: amountOf(total), currency: recurring.currency })
    const [secondTotal, thirdTotal] = await Promise.all([totalAt(second), totalAt(third)])
    return ok({
      first: await readInvoice(stripe, first, beginsLater),
      second: money(secondTotal),
      third: money(thirdTotal),
      offered: (found?.offered ?? []).map((offer) => termsOf(offer, first)),
    })
  } catch (error) {
    return found ? codeFailure(error, found, currency) : stripeFailure(error)
  }
}

function termsOf({ named, coupon }: Offered, first: Stripe.Invoice) {
  const end = findDiscount(discountsOn(first), named)?.end ?? null
  return { name: coupon.name, terms: mapCodeTerms(coupon, first.currency, end) }
}

async function readInvoice(stripe: Stripe, invoice: Stripe.Invoice, beginsLater: boolean): Promise<InvoicePreview> {
  const { lines, total_taxes: taxes } = invoice
  const ends = lines.data.filter(({ amount }) => amount >= 0).map(({ period }) => period.end)
  return {
    ...readPreview(invoice),
    parts: mapUpcomingCharge(invoice, await fetchBillingNames(stripe, { taxed: [{ taxes }], discounts: [] })),
    lines: lines.has_more
      ? []
      : lines.data.map((line) => ({
          description: line.description ?? '',
          amount: amountOf(line.amount),
          quantity: line.quantity,
          periodStart: dateOf(line.period.start),
          periodEnd: dateOf(line.period.end),
          isLater: beginsLater && isWholePeriod(line),
        })),
    beginsPeriod: lines.data.some((line) => isWholePeriod(line) && line.period.end > invoice.period_end),
    billedUntil: ends.length > 0 ? dateOf(Math.max(...ends)) : null,
  }
}
