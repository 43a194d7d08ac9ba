'use server'

import { customerAction } from '../engine/customer-action'
import { requestSubscriptionUpdate, updateInput } from './request'

/** The form of the page that tells what a change of plan does; leads to the receipt. */
export const updateSubscription = customerAction({
  name: 'subscription.update',
  input: updateInput,
  allowed: (features) => features.subscriptionUpdate.enabled,
  carryOut: requestSubscriptionUpdate,
})
