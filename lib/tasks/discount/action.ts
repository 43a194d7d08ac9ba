'use server'

import { allowsCodes } from '@/lib/billing/tasks/codes/allows-codes'
import { customerAction } from '../engine/customer-action'
import { discountInput, requestDiscount } from './request'

/** The form of the page that tells what a promotion code does. Leads back to the portal, which says so. */
export const discountAction = customerAction({
  name: 'subscription.discount',
  input: discountInput,
  allowed: allowsCodes,
  carryOut: requestDiscount,
})
