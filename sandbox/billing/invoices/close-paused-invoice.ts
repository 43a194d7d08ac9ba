import type { Universe } from '../../core/store/universe'
import { markUncollectible, voidInvoice } from './close-invoice'
import { finalizeInvoice } from './finalize-invoice'
import type { Subscription } from '../objects'

/** Voids or writes off a new invoice while collection is paused, unless invoices are kept as drafts. */
export function closePausedInvoice(
  universe: Universe,
  { pause_collection: paused }: Subscription,
  invoice: string,
): void {
  if (!paused || paused.behavior === 'keep_as_draft') return
  if (finalizeInvoice(universe, invoice, { auto_advance: false }).status !== 'open') return
  if (paused.behavior === 'void') voidInvoice(universe, invoice)
  else markUncollectible(universe, invoice)
}
