import { changedAttributes } from '../../core/store/changed-attributes'
import { listOf } from '../../core/store/list-of'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { refundCharge } from '../../core/payments/refund-charge'
import type { Context, Route } from '../../core/http/route'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'

export const routes: Route[] = [
  { method: 'POST', path: '/v1/refunds', handler: create },
  { method: 'GET', path: '/v1/refunds', handler: list },
  { method: 'GET', path: '/v1/refunds/:id', handler: retrieve },
  { method: 'POST', path: '/v1/refunds/:id', handler: update },
  { method: 'POST', path: '/v1/refunds/:id/cancel', handler: cancel },
]

function create(context: Context) {
  const { universe, input } = context
  return refundCharge(universe, {
    charge: chargeOf(context),
    amount: input.integer('amount') ?? null,
    reason: input.oneOf('reason', ['duplicate', 'fraudulent', 'requested_by_customer']) ?? null,
    metadata: mergeMetadata({}, input),
  })
}

function chargeOf({ universe, input }: Context): string {
  const charge = input.text('charge')
  if (charge) return charge
  const id = input.text('payment_intent')
  if (!id) throw parameterMissing('charge')
  const intent = universe.collection('payment_intent').require(id, 'payment_intent')
  if (intent.latest_charge && intent.amount_received > 0) return intent.latest_charge
  throw invalidRequest(`This PaymentIntent (${id}) does not have a successful charge to refund.`, 'payment_intent')
}

function list(context: Context) {
  const { universe, input } = context
  const [charge, intent] = [input.text('charge'), input.text('payment_intent')]
  const refunds = universe.collection('refund')
  const all = charge ? refunds.by('charge', charge) : intent ? refunds.by('payment_intent', intent) : refunds.all()
  return listOf(context, all)
}

function retrieve({ universe, params: { id = '' } }: Context) {
  return universe.collection('refund').require(id)
}

function update({ universe, input, params: { id = '' } }: Context) {
  const refund = universe.collection('refund').require(id)
  const updated = universe.change(
    'refund',
    id,
    { metadata: mergeMetadata(refund.metadata ?? {}, input) },
    'refund.updated',
  )
  if (updated !== refund) universe.emit('charge.refund.updated', updated, changedAttributes(refund, updated))
  return updated
}

function cancel({ universe, params: { id = '' } }: Context): never {
  universe.collection('refund').require(id)
  throw invalidRequest('Only a refund that waits for the customer can be canceled; a card is refunded at once.')
}
