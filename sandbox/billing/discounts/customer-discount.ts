import { Form } from '../../core/http/form'
import type { Objects } from '../../core/store/objects'
import type { Universe } from '../../core/store/universe'
import type { Timestamp } from '../arithmetic/add-intervals'
import { liveDiscounts } from './discount-terms'
import { dropDiscount, readDiscounts } from './redeem-discounts'
import type { Discount, Invoice, Subscription } from '../objects'

/**
 * Sets the discount on everything a customer is billed, replacing any earlier one. Since 2025-03-31.basil the API no
 * longer can (https://docs.stripe.com/changelog/basil/2025-03-31/deprecate-singular-coupon-promotion-code). Such
 * discounts still come from the Dashboard and from older integrations.
 */
export function setCustomerDiscount(
  universe: Universe,
  customer: string,
  given: { coupon: string } | { promotion_code: string },
): Objects['customer'] {
  const { discount: before } = universe.collection('customer').require(customer, 'customer')
  const input = new Form({ discounts: { 0: given } })
  const [id = ''] = readDiscounts(universe, input, { customer }, [])
  if (before) dropDiscount(universe, before.id)
  const { _coupon, ...discount } = universe.collection('discount').require(id)
  return universe.change('customer', customer, { discount }, 'customer.updated')
}

/** Removes a customer's discount (`customer.discount.deleted`). Returns null if there was none. */
export function dropCustomerDiscount(universe: Universe, customer: string): Discount | null {
  const known = universe.collection('customer').require(customer)
  if (!known.discount) return null
  dropDiscount(universe, known.discount.id)
  universe.change('customer', customer, { discount: null }, 'customer.updated')
  return universe.collection('discount').require(known.discount.id)
}

/** Returns a customer's own discount while it applies. */
export function customerDiscounts(universe: Universe, customer: string | null, at: Timestamp): string[] {
  const discount = universe.collection('customer').get(customer)?.discount
  return discount ? liveDiscounts(universe, [discount.id], at) : []
}

/**
 * Returns a subscription's own discounts, or its customer's if it has none. The SDK says so of a preview's `discounts`:
 * "inherits the discount from the subscription or customer".
 */
export function discountsOf(
  universe: Universe,
  { customer }: Pick<Subscription, 'customer'>,
  own: string[],
  at: Timestamp,
): string[] {
  const live = liveDiscounts(universe, own, at)
  return live.length > 0 ? live : customerDiscounts(universe, customer, at)
}

/** Removes a customer's discount after an invoice if it was for one invoice only or has ended. */
export function spendCustomerDiscount(universe: Universe, invoice: Invoice): void {
  const discount = universe.collection('customer').get(invoice.customer)?.discount
  const terms = universe.collection('discount').get(discount?.id)
  if (!terms || !invoice.customer) return
  const wasTaken = (invoice.total_discount_amounts ?? []).some((each) => each.discount === terms.id)
  const isOver = terms.end !== null && terms.end <= universe.now(invoice.customer)
  if (isOver || (wasTaken && terms._coupon.duration === 'once')) dropCustomerDiscount(universe, invoice.customer)
}
