import type { MethodStanding } from './method-standing'

export type MethodNeeds = { asksForMethod: boolean; warnsOfExpiry: boolean }

/**
 * What a customer is told to do about the stored method. An invoice that is sent charges no stored method, so none is
 * asked for and none is too old. `collection`: Stripe's `collection_method`.
 */
export function methodNeeds(collection: string, method: MethodStanding): MethodNeeds {
  const automatic = collection === 'charge_automatically'
  return {
    asksForMethod: automatic && method === 'none',
    warnsOfExpiry: automatic && (method === 'expiring' || method === 'expired'),
  }
}
