'use server'

import { customerAction } from '../../engine/customer-action'
import { methodInput, requestStoredMethod } from './request'

/** The button of a stored payment method that makes it the one that is charged. */
export const choosePaymentMethod = customerAction({
  name: 'payment_method.choose',
  input: methodInput,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestStoredMethod,
})
