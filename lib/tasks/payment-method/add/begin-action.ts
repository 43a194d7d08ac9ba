'use server'

import { customerCall } from '../../engine/customer-call'
import { requestCardSetup, setupInput } from './begin-request'

/** The first step of entering a payment method: a SetupIntent, whose client secret Stripe.js confirms it with. */
export const beginCardSetup = customerCall({
  name: 'payment_method.begin',
  input: setupInput,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestCardSetup,
})
