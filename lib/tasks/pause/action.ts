'use server'

import { customerAction } from '../engine/customer-action'
import { pauseInput, requestPause } from './request'

/** The form of the pause page. Leads back to the portal, which says so. */
export const pauseAction = customerAction({
  name: 'subscription.pause',
  input: pauseInput,
  details: ({ kind, start }) => ({ pauses: kind, start }),
  allowed: (features) => features.subscriptionPause.enabled,
  carryOut: requestPause,
})
