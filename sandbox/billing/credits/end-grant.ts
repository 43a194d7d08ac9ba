import type { Universe } from '../../core/store/universe'
import { leftOf, type CreditGrant } from './grants-of'
import { moveCredit } from './move-credit'

/** When what is left of a grant expires; null where nothing does. */
export function grantExpiryAt(grant: CreditGrant): number | null {
  return grant.voided_at === null && !grant._isExpired ? grant.expires_at : null
}

/** A grant's time is over, or it is ended before (`billing.credit_grant.updated`). */
export function expireGrant(universe: Universe, id: string): CreditGrant {
  const grant = universe.collection('billing.credit_grant').require(id)
  const now = universe.now(grant.customer)
  takeRest(universe, grant, 'credits_expired')
  const patch = { expires_at: Math.min(grant.expires_at ?? now, now), updated: now, _isExpired: true }
  return universe.change('billing.credit_grant', id, patch, 'billing.credit_grant.updated')
}

/** A grant is taken back (`billing.credit_grant.updated`). */
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
