import type { Subscription } from '../types'

/**
 * Whether a method that is stored now is charged by itself later. Where every subscription is paid by invoice it is
 * not: the customer pays each invoice with it.
 */
export function isChargedLater(live: readonly Pick<Subscription, 'collectionMethod'>[]): boolean {
  return live.length === 0 || live.some(({ collectionMethod }) => collectionMethod === 'charge_automatically')
}
