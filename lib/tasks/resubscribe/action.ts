'use server'

import { customerAction } from '../engine/customer-action'
import { requestResubscription, resubscriptionInput } from './request'

/** The form of the resubscribe page; leads to the receipt, or to the payment where one is still to be made. */
export const resubscribe = customerAction({
  name: 'subscription.resubscribe',
  input: resubscriptionInput,
  carryOut: requestResubscription,
})
