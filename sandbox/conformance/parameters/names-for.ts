import type { MadeObjects } from './make-objects'
import type { Params } from './with-parameter'
import type { Names } from './values-of'

/** The text sent for each name: an object other than the one the call is about, or a text of the right form. */
export function namesFor(made: MadeObjects): Names {
  return {
    account: made.account,
    account_tax_ids: made.taxId,
    'applies_to.products': made.product,
    configuration: made.configuration,
    country: 'IT',
    coupon: made.coupon,
    currency: 'usd',
    customer: made.otherCustomer,
    default_payment_method: made.secondCard,
    default_tax_rates: made.taxRate,
    destination: made.account,
    discount: made.discount,
    feedback_option: made.feedbackOption,
    feedback_options: made.feedbackOption,
    email: 'new@example.com',
    meter: made.meter,
    payment_method: made.secondCard,
    plan: made.plan,
    'add_invoice_items[].price': made.oneTime,
    default_price: made.oneTime,
    'invoice_items[].price': made.oneTime,
    price: made.otherPrice,
    'pricing.price': made.oneTime,
    product: made.product,
    promotion_code: made.promotionCode,
    return_url: 'https://example.com/return',
    tax_rate: made.taxRate,
    tax_rates: made.taxRate,
    test_clock: made.clock,
    url: 'https://example.com/url',
  }
}

/** Members that the types call optional but the API requires, by the end of the hash's path. */
export function companionsFor(made: MadeObjects): Record<string, Params> {
  return {
    add_invoice_items: { price: made.oneTime },
    after_completion: { type: 'redirect' },
    'amount_details.shipping': {},
    default_price_data: { currency: 'usd', unit_amount: 500 },
    invoice_items: { amount: 500, currency: 'usd' },
    phases: { items: [{ price: made.price }] },
    'add_invoice_items.price_data': { currency: 'usd', product: made.product, unit_amount: 500 },
    'period.end': { type: 'timestamp', timestamp: 1_777_777_777 },
    'period.start': { type: 'timestamp', timestamp: 1_766_666_666 },
    price_data: { currency: 'usd', product: made.product, unit_amount: 500 },
    shipping: { address: { line1: '1 Road' }, name: 'B' },
    shipping_details: { address: { line1: '1 Road' }, name: 'B' },
  }
}
