import { given } from '../http/given'
import { givenPaymentMethod } from './given-payment-method'
import { mergeMetadata } from '../fields/merge-metadata'
import type { Objects } from '../store/objects'
import type { Context } from '../http/route'

/**
 * Returns the changes that an update makes to either kind of intent. A new payment method waits for its confirmation.
 */
export function updatedIntent<Intent extends Objects['payment_intent'] | Objects['setup_intent']>(
  context: Context,
  intent: Intent,
) {
  const { input } = context
  const method = givenPaymentMethod(context)
  const isOpen = intent.status === 'requires_payment_method' || intent.status === 'requires_confirmation'
  const status: Intent['status'] = method && isOpen ? 'requires_confirmation' : intent.status
  return {
    customer: given(input.text('customer'), intent.customer),
    description: given(input.text('description'), intent.description),
    metadata: mergeMetadata(intent.metadata ?? {}, input),
    payment_method: method ?? intent.payment_method,
    status,
  }
}
