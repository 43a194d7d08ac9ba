'use server'

import { customerAction } from '../engine/customer-action'
import { keepInput, requestKeep } from './request'

/** The Keep button. Leads back to the portal, which says so. */
export const keepAction = customerAction({
  name: 'subscription.keep',
  input: keepInput,
  allowed: (features) => features.subscriptionCancel.enabled,
  carryOut: requestKeep,
})
