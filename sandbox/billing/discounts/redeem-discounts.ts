import type { Form } from '../../core/http/form'
import type { Objects } from '../../core/store/objects'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { discountEnd } from '../arithmetic/discount-span'
import type { Discount } from '../objects'
import type { Purchase } from './purchase-of'

type Restrictions = Objects['promotion_code']['restrictions']

export interface DiscountOwner {
  customer: string
  subscription?: string
  subscription_item?: string
  invoice?: string
  invoice_item?: string
  /** What is bought with the discounts. A promotion code may ask for a minimum of it. */
  purchase?: Purchase
  /** The discounts come with a change that may wait for payment, so their events wait too. */
  waits?: boolean
}

/**
 * Redeems for the owner the discounts that `discounts` asks for. An absent parameter keeps the current ones, and an
 * empty one removes them. Throws Stripe's errors for codes that cannot be redeemed.
 */
export function readDiscounts(universe: Universe, input: Form, owner: DiscountOwner, current: string[]): string[] {
  const given = input.forms('discounts')
  if (given === undefined || given?.length === 0) return current
  const next = (given ?? []).map((entry) => {
    const kept = entry.text('discount')
    if (kept) return universe.collection('discount').require(kept, entry.nameOf('discount')).id
    const code = entry.text('promotion_code')
    if (code) return redeemCode(universe, code, owner, entry.nameOf('promotion_code')).id
    return redeem(universe, redeemable(universe, entry.requiredText('coupon'), entry.nameOf('coupon')), owner, null).id
  })
  for (const id of current.filter((each) => !next.includes(each))) {
    if (owner.waits) universe.collection('discount').update(id, { _waits: 'leaves' })
    else dropDiscount(universe, id)
  }
  return next
}

/** Emits `customer.discount.deleted` but keeps the discount, because past invoices still show it. */
export function dropDiscount(universe: Universe, id: string): void {
  const discount = universe.collection('discount').get(id)
  if (discount && !isOfInvoice(discount) && discount._waits !== 'comes')
    universe.emit('customer.discount.deleted', discount)
}

function redeemable(universe: Universe, id: string, param: string): Objects['coupon'] {
  const coupon = universe.collection('coupon').require(id, param)
  if (!coupon.valid || (coupon.redeem_by !== null && coupon.redeem_by <= universe.wallTime())) {
    throw invalidRequest(`Coupon expired: ${id}`, param, 'coupon_expired')
  }
  return coupon
}

function redeemCode(universe: Universe, id: string, owner: DiscountOwner, param: string): Discount {
  const code = universe.collection('promotion_code').require(id, param)
  const now = universe.now(owner.customer)
  const usedUp = code.max_redemptions !== null && code.times_redeemed >= code.max_redemptions
  if (!code.active || usedUp || (code.expires_at !== null && code.expires_at <= now)) {
    throw invalidRequest(`This promotion code is not active.`, param, 'promotion_code_expired')
  }
  if (code.customer && code.customer !== owner.customer) {
    throw invalidRequest('This promotion code is restricted to a different customer.', param)
  }
  if (code.restrictions.first_time_transaction && hasPaid(universe, owner.customer)) {
    const message = 'This promotion code cannot be redeemed because the associated customer has prior transactions.'
    throw invalidRequest(message, param)
  }
  checkMinimum(code.restrictions, owner.purchase, param)
  const coupon = redeemable(universe, code.promotion.coupon ?? '', param)
  const timesRedeemed = code.times_redeemed + 1
  universe.change(
    'promotion_code',
    id,
    {
      times_redeemed: timesRedeemed,
      ...(code.max_redemptions === timesRedeemed && { active: false }),
    },
    'promotion_code.updated',
  )
  return redeem(universe, coupon, owner, id)
}

/** The SDK: "should only be redeemed for Customers without any successful payments or invoices". */
function hasPaid(universe: Universe, customer: string): boolean {
  const invoices = universe.collection('invoice').by('customer', customer)
  const charges = universe.collection('charge').by('customer', customer)
  return invoices.some(({ amount_paid }) => amount_paid > 0) || charges.some(({ paid }) => paid)
}

/**
 * The SDK: "Minimum amount required to redeem this Promotion Code into a Coupon (e.g., a purchase must be $100 or more to
 * work)". In a currency without a minimum of its own the code is not for the purchase. Stripe's words are not known.
 */
function checkMinimum(
  { minimum_amount: amount, minimum_amount_currency: own, currency_options: others }: Restrictions,
  purchase: Purchase | undefined,
  param: string,
): void {
  if (amount === null || !purchase) return
  const minimum = own === purchase.currency ? amount : others?.[purchase.currency]?.minimum_amount
  if (minimum !== undefined && purchase.amount >= minimum) return
  throw invalidRequest('This promotion code cannot be redeemed because the minimum amount is not reached.', param)
}

function redeem(universe: Universe, coupon: Objects['coupon'], owner: DiscountOwner, code: string | null): Discount {
  const now = universe.now(owner.customer)
  const timesRedeemed = coupon.times_redeemed + 1
  universe.change(
    'coupon',
    coupon.id,
    {
      times_redeemed: timesRedeemed,
      valid: coupon.max_redemptions === null || timesRedeemed < coupon.max_redemptions,
    },
    'coupon.updated',
  )
  const discount = universe.collection('discount').insert({
    id: universe.newId('di'),
    object: 'discount',
    checkout_session: null,
    customer: owner.customer,
    customer_account: null,
    end: discountEnd(coupon, now),
    invoice: owner.invoice ?? null,
    invoice_item: owner.invoice_item ?? null,
    promotion_code: code,
    source: { coupon: coupon.id, type: 'coupon' },
    start: now,
    subscription: owner.subscription ?? null,
    subscription_item: owner.subscription_item ?? null,
    _coupon: coupon,
    ...(owner.waits && { _waits: 'comes' }),
  })
  if (!isOfInvoice(discount) && !owner.waits) universe.emit('customer.discount.created', discount)
  return discount
}

/** Discounts of invoices and invoice items have no events. */
function isOfInvoice({ invoice, invoice_item: item }: Pick<Discount, 'invoice' | 'invoice_item'>): boolean {
  return invoice !== null || item !== null
}
