'use server'

import { customerAction } from '../engine/customer-action'
import { requestUpdate, updateInput } from './request'

/** The form of the page that tells what a change of plan does. Leads to the receipt. */
export const updateAction = customerAction({
  name: 'subscription.update',
  input: updateInput,
  allowed: (features) => features.subscriptionUpdate.enabled,
  carryOut: requestUpdate,
})
