import type { PaymentMethod } from '../types'

/**
 * How Stripe treats a change of plan whose payment fails. With a card the change waits for it (`pending_update`): a
 * declined customer keeps what is paid for, and one whose bank asks can still answer. Stripe has no waiting changes where a
 * bank debit pays, which takes days: there the change is made at once.
 */
export function changePaymentBehavior(
  method: Pick<PaymentMethod, 'type'> | null,
): 'pending_if_incomplete' | 'allow_incomplete' {
  return method === null || method.type === 'card' || method.type === 'link'
    ? 'pending_if_incomplete'
    : 'allow_incomplete'
}
