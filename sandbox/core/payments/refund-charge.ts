import { balanceTransaction } from './new-balance-transaction'
import type { Objects } from '../store/objects'
import { invalidRequest } from '../http/stripe-error'
import type { Universe } from '../store/universe'

export interface RefundTerms {
  charge: string
  /** The amount is in minor units. When absent, the rest of the charge is refunded. */
  amount?: number | null
  reason?: Objects['refund']['reason']
  metadata?: Record<string, string>
}

/**
 * Refunds a charge or part of it (`charge.refunded`, `refund.created`). Throws Stripe's errors for an amount too large.
 */
export function refundCharge(
  universe: Universe,
  { charge: id, amount, reason, metadata }: RefundTerms,
): Objects['refund'] {
  const charge = universe.collection('charge').require(id, 'charge')
  const left = charge.amount_captured - charge.amount_refunded
  if (charge.refunded || left <= 0) {
    throw invalidRequest(`Charge ${id} has already been refunded.`, undefined, 'charge_already_refunded')
  }
  const refunded = amount ?? left
  if (refunded < 1) {
    throw invalidRequest('This value must be greater than or equal to 1.', 'amount', 'parameter_invalid_integer')
  }
  if (refunded > left) {
    throw invalidRequest(
      `Refund amount (${refunded}) is greater than unrefunded amount on charge (${left})`,
      'amount',
      'charge_already_refunded',
    )
  }
  const refundId = universe.newId('re')
  const created = universe.now(charge.customer)
  const { currency } = charge
  const movement = {
    amount: -refunded,
    currency,
    source: refundId,
    type: 'refund',
    created,
    description: 'REFUND',
  } as const
  const transaction = balanceTransaction(universe, movement)
  const refund = universe.collection('refund').insert({
    id: refundId,
    object: 'refund',
    amount: refunded,
    balance_transaction: transaction.id,
    charge: id,
    created,
    currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
      type: 'card',
    },
    metadata: metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: 'succeeded',
    transfer_reversal: null,
  })
  const total = charge.amount_refunded + refunded
  universe.change(
    'charge',
    id,
    { amount_refunded: total, refunded: total === charge.amount_captured },
    'charge.refunded',
  )
  universe.emit('refund.created', refund)
  return refund
}
