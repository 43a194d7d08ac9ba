'use server'

import { customerCall } from '../../engine/customer-call'
import { requestBeginPaymentMethod, beginPaymentMethodInput } from './begin-request'

/** The first step of entering a payment method: makes a SetupIntent, which Stripe.js confirms by its client secret. */
export const beginPaymentMethodAction = customerCall({
  name: 'payment_method.begin',
  input: beginPaymentMethodInput,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestBeginPaymentMethod,
})
