import type { Universe } from '../../core/store/universe'
import { billingSettings } from '../settings'
import type { Invoice, Subscription } from '../objects'

/** When the draft of a period's end is finalized. It is not, while collection is paused or given up. */
export function advancement(
  universe: Universe,
  { customer, status, pause_collection, collection_method }: Subscription,
  at: number,
): Partial<Invoice> {
  if (status === 'unpaid' || pause_collection?.behavior === 'keep_as_draft') return { auto_advance: false }
  const finalizesAt = at + billingSettings(universe, customer).draftSeconds
  return {
    automatically_finalizes_at: finalizesAt,
    next_payment_attempt: collection_method === 'charge_automatically' ? finalizesAt : null,
  }
}
