'use server'

import type { PortalFeatures } from '@/lib/billing/portal-features'
import { customerAction } from '../engine/customer-action'
import { addInput, recipientInput, requestAdd, requestRemove, requestResend } from './request'

const allowed = (features: PortalFeatures) => features.invoiceHistory.enabled

/** The form that enters a further address for invoices. */
export const addRecipientAction = customerAction({
  name: 'recipient.add',
  input: addInput,
  allowed,
  carryOut: requestAdd,
})

/** The button that mails the link to confirm again. */
export const resendRecipientAction = customerAction({
  name: 'recipient.resend',
  input: recipientInput,
  allowed,
  carryOut: requestResend,
})

/** The button that removes an address. */
export const removeRecipientAction = customerAction({
  name: 'recipient.remove',
  input: recipientInput,
  allowed,
  carryOut: requestRemove,
})
