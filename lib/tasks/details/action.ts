'use server'

import { customerAction } from '../engine/customer-action'
import { detailsInput, requestDetails } from './request'

/** The form of the billing details. */
export const detailsAction = customerAction({
  name: 'customer.update',
  input: detailsInput,
  allowed: (features) => features.customerUpdate.enabled,
  carryOut: requestDetails,
})
