import type { PaymentMethod } from '../types'

/**
 * How Stripe treats a change of plan whose payment fails. With a card the change waits for its payment
 * (`pending_update`): a customer whose card is declined keeps the paid plan, and can still answer the bank's question.
 * Stripe has no waiting changes for bank debits, which take days, so there the change is made at once.
 */
export function updatePaymentBehavior(
  method: Pick<PaymentMethod, 'type'> | null,
): 'pending_if_incomplete' | 'allow_incomplete' {
  return method === null || method.type === 'card' || method.type === 'link'
    ? 'pending_if_incomplete'
    : 'allow_incomplete'
}
