'use server'

import { customerAction } from '../../engine/customer-action'
import { removePaymentMethodInput, requestRemovePaymentMethod } from './request'

/** The button that removes a stored payment method. Leads back to the list. */
export const removePaymentMethodAction = customerAction({
  name: 'payment_method.remove',
  input: removePaymentMethodInput,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestRemovePaymentMethod,
})
