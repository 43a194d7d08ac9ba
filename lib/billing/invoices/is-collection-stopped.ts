import type { Invoice } from '../types'

/** Whether nobody tries to collect any of these. Invoices that are sent never were collected, so that cannot stop. */
export function isCollectionStopped(invoices: readonly Pick<Invoice, 'autoAdvance' | 'collectionMethod'>[]): boolean {
  return invoices.every(
    ({ autoAdvance, collectionMethod }) => !autoAdvance && collectionMethod === 'charge_automatically',
  )
}
