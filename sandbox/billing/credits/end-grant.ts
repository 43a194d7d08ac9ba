import type { Universe } from '../../core/store/universe'
import { leftOf, type CreditGrant } from './grants-of'
import { moveCredit } from './move-credit'

/** Returns when the rest of a grant expires, or null if it never does or has already ended. */
export function grantExpiryAt(grant: CreditGrant): number | null {
  return grant.voided_at === null && !grant._isExpired ? grant.expires_at : null
}

/** Ends a grant whose time is over or that a call expires early (`billing.credit_grant.updated`). */
export function expireGrant(universe: Universe, id: string): CreditGrant {
  const grant = universe.collection('billing.credit_grant').require(id)
  const now = universe.now(grant.customer)
  takeRest(universe, grant, 'credits_expired')
  const patch = { expires_at: Math.min(grant.expires_at ?? now, now), updated: now, _isExpired: true }
  return universe.change('billing.credit_grant', id, patch, 'billing.credit_grant.updated')
}

/** Takes a grant back (`billing.credit_grant.updated`). */
export function voidGrant(universe: Universe, id: string): CreditGrant {
  const grant = universe.collection('billing.credit_grant').require(id)
  const now = universe.now(grant.customer)
  takeRest(universe, grant, 'credits_voided')
  return universe.change('billing.credit_grant', id, { updated: now, voided_at: now }, 'billing.credit_grant.updated')
}

function takeRest(universe: Universe, grant: CreditGrant, type: 'credits_expired' | 'credits_voided'): void {
  const left = leftOf(universe, grant)
  if (left > 0) moveCredit(universe, grant, left, { type })
}
