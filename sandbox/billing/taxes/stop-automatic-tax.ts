import { StripeError } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { subscriptionOf } from '../invoices/subscription-of'
import { changeSubscription } from '../subscriptions/change-subscription'
import type { Invoice } from '../objects'
import { automaticTax } from './automatic-tax'
import { unrecognized } from './require-location'

/**
 * Turns automatic tax off when Stripe finalizes an invoice by itself and no longer recognizes the customer's location.
 * The invoice and its subscription get the `disabled_reason` that the SDK describes.
 */
export function stopAutomaticTax(universe: Universe, id: string): void {
  const invoice = universe.collection('invoice').require(id)
  if (!isStuck(universe, invoice)) return
  const off = { enabled: false, liability: null }
  const patch = { ...off, disabled_reason: 'finalization_requires_location_inputs', provider: null, status: null }
  universe.change('invoice', id, { automatic_tax: patch }, 'invoice.updated')
  const subscription = subscriptionOf(universe, invoice)
  if (subscription?.automatic_tax.enabled) {
    const reason = { ...off, disabled_reason: 'requires_location_inputs' as const }
    changeSubscription(universe, subscription.id, { automatic_tax: reason })
  }
}

/** Refuses to finalize such an invoice by hand and records the error on it (`invoice.finalization_failed`). */
export function refuseStuck(universe: Universe, id: string): void {
  if (!isStuck(universe, universe.collection('invoice').require(id))) return
  const { message, code = '', type } = unrecognized()
  const error = { code, message, type } as NonNullable<Invoice['last_finalization_error']>
  const failed = universe.collection('invoice').update(id, { last_finalization_error: error })
  universe.emit('invoice.finalization_failed', failed)
  throw new StripeError({ code, message, keepsChanges: true })
}

function isStuck(universe: Universe, invoice: Invoice): boolean {
  return invoice.status === 'draft' && automaticTax(universe, invoice)?.status === 'requires_location_inputs'
}
