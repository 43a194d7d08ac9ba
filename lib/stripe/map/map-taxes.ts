import type { Stripe } from '../client/client'
import type { BillingNames } from './billing-names'
import type { TaxAmountRow } from '@/lib/billing/objects/tax-amount'

type Tax = Stripe.Invoice.TotalTax | Stripe.InvoiceLineItem.Tax | Stripe.CreditNote.TotalTax

export function mapTaxes(taxes: Tax[] | null | undefined, { taxRates }: BillingNames): TaxAmountRow[] {
  return (taxes ?? []).map((tax) => {
    const rateId = tax.tax_rate_details?.tax_rate ?? null
    const rate = rateId === null ? undefined : taxRates.get(rateId)
    return {
      amount: tax.amount,
      taxableAmount: tax.taxable_amount,
      rateId,
      rate: rate?.percentage ?? null,
      name: rate?.name ?? null,
      inclusive: tax.tax_behavior === 'inclusive',
      reason: tax.taxability_reason,
    }
  })
}
