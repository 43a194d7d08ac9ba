import type { Price } from '../objects'
import type { InvoiceLine } from '../remembered'

/** A draft line has no invoice, discounts or taxes yet. */
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
  /** It keeps the fraction that `quantity` lacks. */
  quantity_decimal?: string | null
}

const none: never[] = []

/** Makes an invoice's line, whose discounts and taxes `priceLines` fills in. */
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

/** `unitAmountDecimal` is null if the amount is for part of a period, because a unit then has no price of its own. */
export function pricingOf(price: Price, unitAmountDecimal: string | null): InvoiceLine['pricing'] {
  return {
    price_details: { price: price.id, product: price.product },
    type: 'price_details',
    unit_amount_decimal: unitAmountDecimal,
  }
}

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
