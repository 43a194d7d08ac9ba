'use server'

import { customerCall } from '../../engine/customer-call'
import { completedSetup, requestNewMethod } from './request'

/** The last step of entering a payment method: it takes effect. Answers the path of the page that tells what happened. */
export const completeCardSetup = customerCall({
  name: 'payment_method.set',
  input: completedSetup,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestNewMethod,
})
