import { behaviourOf } from '../behaviours/behaviour-of'
import type { Decline } from '../behaviours/behaviour'
import { failIntent } from '../fail-intent'
import { balanceTransaction } from '../new-balance-transaction'
import { declineError, type PaymentOutcome } from '../payment-outcome'
import type { Objects } from '../../store/objects'
import type { Universe } from '../../store/universe'
import { noLongerUnderWay } from './debits-under-way'
import { endMandate } from './mandate-for'

type PaymentIntent = Objects['payment_intent']

/**
 * Ends a debit as its account's behaviour says. The events are `charge.succeeded` and `payment_intent.succeeded`, or
 * `charge.failed` and `payment_intent.payment_failed`.
 */
export function settleDebit(universe: Universe, id: string): PaymentOutcome {
  const intent = universe.collection('payment_intent').require(id)
  const method = universe.collection('payment_method').require(intent.payment_method ?? '', 'payment_method')
  const { debit: refusal, endsMandate } = behaviourOf(method._behaves)
  const settled = universe.collection('payment_intent').update(id, noLongerUnderWay)
  if (!refusal) return succeed(universe, settled)
  const failed = failCharge(universe, settled, refusal)
  if (endsMandate) endMandate(universe, method)
  return failIntent(universe, settled, failed, declineError(refusal, method, failed.id))
}

function succeed(universe: Universe, intent: PaymentIntent): PaymentOutcome {
  const pending = universe.collection('charge').require(intent.latest_charge ?? '')
  const { id, amount, currency, description } = pending
  const created = universe.now(intent.customer)
  const movement = { amount, currency, source: id, type: 'charge', created, description } as const
  const charge = universe.collection('charge').update(id, {
    amount_captured: amount,
    balance_transaction: balanceTransaction(universe, movement).id,
    captured: true,
    paid: true,
    receipt_url: `${universe.publicUrl}/_sandbox/receipts/${id}`,
    status: 'succeeded',
  })
  const paymentIntent = universe
    .collection('payment_intent')
    .update(intent.id, { amount_received: amount, status: 'succeeded' })
  universe.emit('charge.succeeded', charge)
  universe.emit('payment_intent.succeeded', paymentIntent)
  return { status: 'succeeded', paymentIntent, charge }
}

function failCharge(universe: Universe, { latest_charge: id }: PaymentIntent, why: Decline): Objects['charge'] {
  const failed = universe.collection('charge').update(id ?? '', {
    failure_code: why.code,
    failure_message: why.message,
    paid: false,
    status: 'failed',
  })
  universe.emit('charge.failed', failed)
  return failed
}
