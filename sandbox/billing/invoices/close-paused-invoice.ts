import type { Universe } from '../../core/store/universe'
import { markUncollectible, voidInvoice } from './close-invoice'
import { finalizeInvoice } from './finalize-invoice'
import type { Subscription } from '../objects'

/**
 * Voids or writes off a new invoice while collection is paused, unless invoices are kept as drafts. Stripe said of those
 * that it voids that they "won't use the customer credit balance" (https://docs.stripe.com/billing/subscriptions/pause-payment):
 * a credit that covers one stays, where the invoice would else be paid by it.
 */
export function closePausedInvoice(
  universe: Universe,
  { pause_collection: paused }: Subscription,
  invoice: string,
): void {
  if (!paused || paused.behavior === 'keep_as_draft') return
  const isVoid = paused.behavior === 'void'
  if (finalizeInvoice(universe, invoice, { auto_advance: false }, !isVoid).status !== 'open') return
  if (isVoid) voidInvoice(universe, invoice)
  else markUncollectible(universe, invoice)
}
