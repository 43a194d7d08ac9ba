'use server'

import { customerAction } from '../engine/customer-action'
import { keepingInput, requestKeeping } from './request'

/** The Keep button; leads back to the portal, which says so. */
export const keepSubscription = customerAction({
  name: 'subscription.keep',
  input: keepingInput,
  allowed: (features) => features.subscriptionCancel.enabled,
  carryOut: requestKeeping,
})
