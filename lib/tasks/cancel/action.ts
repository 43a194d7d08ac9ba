'use server'

import { customerAction } from '../engine/customer-action'
import { cancelInput, requestCancel } from './request'

/** The form of the cancel page. Leads to the receipt. */
export const cancelAction = customerAction({
  name: 'subscription.cancel',
  input: cancelInput,
  allowed: (features) => features.subscriptionCancel.enabled,
  carryOut: requestCancel,
})
