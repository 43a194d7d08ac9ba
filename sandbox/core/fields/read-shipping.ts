import type { Form } from '../http/form'
import { readAddress } from './read-address'
import type { Objects } from '../store/objects'

type Shipping = Objects['payment_intent']['shipping']

/** Reads `shipping` as a whole. The result is null when unset and the present value when absent. */
export function readShipping(input: Form, current: Shipping): Shipping {
  const form = input.form('shipping')
  if (!form) return form === null ? null : current
  const address = readAddress(form, 'address', null)
  return {
    ...(address && { address: address as NonNullable<NonNullable<Shipping>['address']> }),
    carrier: form.text('carrier') ?? null,
    name: form.requiredText('name'),
    phone: form.text('phone') ?? null,
    tracking_number: form.text('tracking_number') ?? null,
  }
}

/** Reads `shipping_details` of an invoice, which has no carrier. */
export function readShippingDetails(input: Form, current: Shipping): Shipping {
  const form = input.form('shipping_details')
  if (!form) return form === null ? null : current
  const address = readAddress(form, 'address', null)
  return {
    ...(address && { address: address as NonNullable<NonNullable<Shipping>['address']> }),
    name: form.requiredText('name'),
    phone: form.text('phone') ?? null,
  }
}
