import { setCustomerDiscount } from '../billing/discounts/customer-discount'
import { parameterMissing } from '../core/http/stripe-error'
import type { Control, ControlContext } from './control'

export const controls: Control[] = [{ method: 'POST', path: '/customers/:id/discount', handler: giveDiscount }]

/** Gives a customer a discount, which the Dashboard still can and the API no longer can. */
function giveDiscount({ universe, input, params: { id = '' } }: ControlContext) {
  const code = input.text('promotion_code')
  const coupon = input.text('coupon')
  if (!code && !coupon) throw parameterMissing('coupon')
  const given = code ? { promotion_code: code } : { coupon: coupon ?? '' }
  return universe.transact(null, () => setCustomerDiscount(universe, id, given))
}
