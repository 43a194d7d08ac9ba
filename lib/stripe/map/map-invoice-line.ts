import type { Stripe } from '../client/client'
import { amountOf } from './amount-of'
import type { BillingNames } from './billing-names'
import { dateOf } from './date-of'
import { decimalOf } from './decimal-of'
import { idOf } from '../client/id-of'
import { mapDiscounts } from './map-discounts'
import { mapTaxes } from './map-taxes'
import type { InvoiceLineRow } from '@/lib/billing/objects/invoice-line'

type Context = { invoiceId: string; position: number; names: BillingNames }

/** `position` is the line's place on its invoice. */
export function mapInvoiceLine(line: Stripe.InvoiceLineItem, { invoiceId, position, names }: Context): InvoiceLineRow {
  const { parent, pricing } = line
  const details =
    parent?.type === 'subscription_item_details' ? parent.subscription_item_details : parent?.invoice_item_details
  return {
    id: line.id,
    invoiceId,
    position,
    description: line.description,
    currency: line.currency,
    amount: amountOf(line.amount),
    quantity: line.quantity,
    quantityDecimal: decimalOf(line.quantity_decimal),
    unitAmountDecimal: decimalOf(pricing?.unit_amount_decimal),
    priceId: idOf(pricing?.price_details?.price),
    productId: pricing?.price_details?.product ?? null,
    subscriptionItemId: parent?.subscription_item_details?.subscription_item ?? null,
    proration: details?.proration ?? false,
    periodStart: dateOf(line.period.start),
    periodEnd: dateOf(line.period.end),
    taxes: mapTaxes(line.taxes, names),
    discounts: mapDiscounts(line.discount_amounts, names),
  }
}
