'use server'

import { customerAction } from '../engine/customer-action'
import { requestResubscribe, resubscribeInput } from './request'

/** The form of the resubscribe page. Leads to the receipt, or to the payment where one is still to be made. */
export const resubscribeAction = customerAction({
  name: 'subscription.resubscribe',
  input: resubscribeInput,
  carryOut: requestResubscribe,
})
