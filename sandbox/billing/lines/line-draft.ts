import type { Price } from '../objects'
import type { InvoiceLine } from '../remembered'

/** A line before it belongs to an invoice, is discounted or taxed. */
export type LineDraft = Omit<
  InvoiceLine,
  | 'id'
  | 'object'
  | 'invoice'
  | 'livemode'
  | 'discount_amounts'
  | 'pretax_credit_amounts'
  | 'taxes'
  | 'subtotal'
  | 'quantity_decimal'
> & {
  /** where the quantity has a fraction, which `quantity` lacks */
  quantity_decimal?: string | null
}

const none: never[] = []

/** The line of an invoice; `priceLines` fills in its discounts and taxes. */
export function toLine(draft: LineDraft, id: string, invoice: string): InvoiceLine {
  return {
    id,
    object: 'line_item',
    amount: draft.amount,
    currency: draft.currency,
    description: draft.description,
    discount_amounts: none,
    discountable: draft.discountable,
    discounts: draft.discounts,
    invoice,
    livemode: false,
    metadata: draft.metadata,
    parent: draft.parent,
    period: draft.period,
    pretax_credit_amounts: none,
    pricing: draft.pricing,
    quantity: draft.quantity,
    quantity_decimal: draft.quantity_decimal ?? (draft.quantity === null ? null : String(draft.quantity)),
    subscription: draft.subscription,
    subtotal: draft.amount,
    taxes: none,
    _taxRates: draft._taxRates,
    _discountAmounts: draft._discountAmounts,
  }
}

/** `unitAmountDecimal` is null where a unit has no price of its own: the amount is for part of a period. */
export function pricingOf(price: Price, unitAmountDecimal: string | null): InvoiceLine['pricing'] {
  return {
    price_details: { price: price.id, product: price.product },
    type: 'price_details',
    unit_amount_decimal: unitAmountDecimal,
  }
}

/** The parent of a line that bills a subscription item. */
export function itemParent(
  subscription: string,
  item: string,
  proration: boolean,
  invoiceItem: string | null = null,
  credited: { invoice: string; invoice_line_items: string[] } | null = null,
): InvoiceLine['parent'] {
  return {
    invoice_item_details: null,
    subscription_item_details: {
      invoice_item: invoiceItem,
      proration,
      proration_details: { credited_items: credited },
      subscription,
      subscription_item: item,
    },
    type: 'subscription_item_details',
  }
}
