'use server'

import { z } from 'zod'
import { customerCall } from '../engine/customer-call'
import { intentId } from '@/lib/forms/input-fields'
import { requestAuthenticate } from './request'

/** Called once the bank was answered in Stripe.js's dialog, so that the next page shows what Stripe now holds. */
export const authenticateAction = customerCall({
  name: 'invoice.authenticate',
  input: z.object({ intent: intentId }),
  carryOut: requestAuthenticate,
})
