'use server'

import { customerAction } from '../engine/customer-action'
import { requestResumption, resumptionInput } from './request'

/** The form of the resume page; leads to the receipt, or to the payment where one is still to be made. */
export const resumeSubscription = customerAction({
  name: 'subscription.resume',
  input: resumptionInput,
  carryOut: requestResumption,
})
