'use server'

import { customerCall } from '../../engine/customer-call'
import { beginPaymentInput, requestBeginPayment } from './begin-payment-request'

/**
 * The first step of paying an invoice with a payment method that is not stored yet: finds the invoice's payment, which
 * Stripe.js confirms by its client secret.
 */
export const beginPaymentAction = customerCall({
  name: 'payment_method.begin',
  input: beginPaymentInput,
  allowed: (features) => features.paymentMethodUpdate.enabled,
  carryOut: requestBeginPayment,
})
