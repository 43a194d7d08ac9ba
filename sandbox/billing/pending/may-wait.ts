import type { Form } from '../../core/http/form'

/** Whether a change is to wait where its payment does not succeed at once. */
export function mayWait(input: Form): boolean {
  return input.text('payment_behavior') === 'pending_if_incomplete'
}
