'use server'

import { customerAction } from '../engine/customer-action'
import { discountInput, requestDiscount } from './request'

/** The form of the page that tells what a promotion code does. Leads back to the portal, which says so. */
export const discountAction = customerAction({
  name: 'subscription.discount',
  input: discountInput,
  allowed: (features) =>
    features.subscriptionUpdate.enabled && features.subscriptionUpdate.defaultAllowedUpdates.includes('promotion_code'),
  carryOut: requestDiscount,
})
