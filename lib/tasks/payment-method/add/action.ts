'use server'

import { customerCall } from '../../engine/customer-call'
import { addPaymentMethodInput, requestAddPaymentMethod } from './request'

/**
 * The last step of entering a payment method: it takes effect. Returns the path of the page that tells what happened.
 */
export const addPaymentMethodAction = customerCall({
  name: 'payment_method.set',
  input: addPaymentMethodInput,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestAddPaymentMethod,
})
