import { behaviourOf } from '../behaviours/behaviour-of'
import type { Objects } from '../../store/objects'
import type { Universe } from '../../store/universe'

type Mandate = Objects['mandate']
type PaymentMethod = Objects['payment_method']

/**
 * Returns the mandate of a bank account, or creates one. Stripe requires `mandate_data` or its own form; the sandbox
 * assumes that whoever gives the account has agreed.
 */
export function mandateFor(universe: Universe, method: PaymentMethod): Mandate {
  const known = universe.collection('mandate').by('payment_method', method.id)[0]
  if (known) return known
  const id = universe.newId('mandate')
  const isRefused = behaviourOf(method._behaves).refusesMandate ?? false
  return universe.collection('mandate').insert({
    id,
    object: 'mandate',
    customer_acceptance: { accepted_at: universe.now(method.customer), offline: {}, type: 'offline' },
    livemode: false,
    multi_use: {},
    payment_method: method.id,
    payment_method_details: { type: method.type, [method.type]: detailsOf(universe, method, id, isRefused) },
    status: isRefused ? 'inactive' : 'active',
    type: 'multi_use',
  })
}

/** Ends the mandate, so that the account can no longer be debited (`mandate.updated`). */
export function endMandate(universe: Universe, method: PaymentMethod): void {
  const mandate = mandateFor(universe, method)
  if (mandate.status === 'inactive') return
  const { bacs_debit: bacs } = mandate.payment_method_details
  universe.change(
    'mandate',
    mandate.id,
    {
      status: 'inactive',
      ...(bacs && {
        payment_method_details: {
          ...mandate.payment_method_details,
          bacs_debit: { ...bacs, network_status: 'revoked', revocation_reason: 'debit_not_authorized' },
        },
      }),
    },
    'mandate.updated',
  )
}

function detailsOf(universe: Universe, { type }: PaymentMethod, id: string, isRefused: boolean) {
  const reference = id.slice(-16).toUpperCase()
  const url = `${universe.publicUrl}/_sandbox/mandates/${id}`
  if (type === 'sepa_debit') return { reference, url }
  if (type === 'us_bank_account') return {}
  return {
    display_name: null,
    network_status: isRefused ? 'refused' : 'accepted',
    reference,
    revocation_reason: isRefused ? 'debit_not_authorized' : null,
    service_user_number: null,
    url,
  }
}
