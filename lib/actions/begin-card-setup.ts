'use server'

import { customerCall } from './customer-call'
import { requestCardSetup, setupInput } from './request-card-setup'

/** The first step of entering a payment method: a SetupIntent, whose client secret Stripe.js confirms it with. */
export const beginCardSetup = customerCall({
  name: 'payment_method.begin',
  input: setupInput,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestCardSetup,
})
