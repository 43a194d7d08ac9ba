'use server'

import { customerAction } from '../engine/customer-action'
import { requestResume, resumeInput } from './request'

/** The form of the resume page. Leads to the receipt, or to the payment where one is still to be made. */
export const resumeAction = customerAction({
  name: 'subscription.resume',
  input: resumeInput,
  carryOut: requestResume,
})
