import { given } from '../http/given'
import { givenPaymentMethod } from './given-payment-method'
import { mergeMetadata } from '../fields/merge-metadata'
import type { Objects } from '../store/objects'
import type { Context } from '../http/route'

/** What an update changes of either kind of intent; a payment method given anew waits for its confirmation. */
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
