'use server'

import { customerAction } from '../engine/customer-action'
import { cancellationInput, requestCancellation } from './request'

/** The form of the cancel page; leads to the receipt. */
export const cancelSubscription = customerAction({
  name: 'subscription.cancel',
  input: cancellationInput,
  allowed: (features) => features.subscriptionCancel.enabled,
  carryOut: requestCancellation,
})
