'use server'

import { customerAction } from '../../engine/customer-action'
import { requestRemoval } from './request'
import { methodInput } from '../choose/request'

/** The button of a stored payment method that takes it away; leads back to the list. */
export const removePaymentMethod = customerAction({
  name: 'payment_method.remove',
  input: methodInput,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestRemoval,
})
