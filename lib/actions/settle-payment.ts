'use server'

import { z } from 'zod'
import { customerCall } from './customer-call'
import { intentId } from './input-fields'
import { settleAfterBank } from './settle-after-bank'

/** After the bank was answered in Stripe.js's dialog: makes the page that loads next tell what Stripe now holds. */
export const settlePayment = customerCall({
  name: 'invoice.authenticate',
  input: z.object({ intent: intentId }),
  carryOut: settleAfterBank,
})
