import type { UpcomingBreakdown } from '@/lib/billing/objects/upcoming-breakdown'
import type { UpcomingCharge } from '@/lib/billing/objects/subscription'
import type { Stripe } from '../client/client'
import { taxOnTop } from '@/lib/billing/invoices/tax-on-top'
import { amountOf } from './amount-of'
import type { BillingNames } from './billing-names'
import { dateOf } from './date-of'
import { idOf } from '../client/id-of'
import { mapTaxes } from './map-taxes'

/** Needs `total_discount_amounts.discount.source.coupon` expanded, for the names and ends of discounts. */
export function mapUpcomingCharge(preview: Stripe.Invoice, names: BillingNames): UpcomingCharge {
  return {
    upcomingTotal: amountOf(preview.total),
    upcomingAmountDue: amountOf(preview.amount_due),
    // The moment the invoice is made. Its payment is attempted about an hour later.
    upcomingAt: dateOf(preview.period_end),
    upcomingBreakdown: mapBreakdown(preview, names),
  }
}

function mapBreakdown(preview: Stripe.Invoice, names: BillingNames): UpcomingBreakdown {
  const lines = preview.lines.data.map(mapLine)
  const discounts = (preview.total_discount_amounts ?? []).map(mapDiscount)
  const prepaid = sum(
    (preview.total_pretax_credit_amounts ?? []).filter(({ type }) => type === 'credit_balance_transaction'),
  )
  const taxes = mapTaxes(preview.total_taxes, names).map(({ amount, rate, name, inclusive }) => ({
    amount,
    rate,
    name,
    inclusive,
  }))
  // Not from `subtotal`, which is what is left after the discounts of single lines.
  const allLines = preview.total - taxOnTop(taxes) + prepaid + sum(discounts)
  return {
    lines,
    otherLines: preview.lines.has_more ? allLines - sum(lines) : 0,
    discounts,
    prepaid,
    taxes,
    startingBalance: preview.starting_balance,
  }
}

function sum(amounts: readonly { amount: number }[]): number {
  return amounts.reduce((all, { amount }) => all + amount, 0)
}

function mapLine({ amount, description, parent, pricing }: Stripe.InvoiceLineItem): UpcomingBreakdown['lines'][number] {
  const details = parent?.subscription_item_details ?? parent?.invoice_item_details
  const proration = details?.proration ?? false
  return {
    amount,
    description,
    priceId: idOf(pricing?.price_details?.price),
    productId: pricing?.price_details?.product ?? null,
    proration,
    added: !proration && Boolean(details?.invoice_item),
  }
}

function mapDiscount({ amount, discount }: Stripe.Invoice.TotalDiscountAmount): UpcomingBreakdown['discounts'][number] {
  if (typeof discount === 'string' || discount.deleted) return { amount, name: null, endsAt: null }
  const { coupon } = discount.source
  return { amount, name: typeof coupon === 'object' ? (coupon?.name ?? null) : null, endsAt: dateOf(discount.end) }
}
