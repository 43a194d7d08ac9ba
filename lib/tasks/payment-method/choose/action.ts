'use server'

import { customerAction } from '../../engine/customer-action'
import { choosePaymentMethodInput, requestChoosePaymentMethod } from './request'

/** The button that makes a stored payment method the one that is charged. */
export const choosePaymentMethodAction = customerAction({
  name: 'payment_method.choose',
  input: choosePaymentMethodInput,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestChoosePaymentMethod,
})
