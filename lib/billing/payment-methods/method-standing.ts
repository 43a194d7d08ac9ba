import { cardExpiry } from './card-expiry'
import type { PaymentMethod } from '../types'

export type MethodStanding = 'none' | 'fine' | 'expiring' | 'expired'

/** Whether there is a method to charge, and whether it lasts until the next charge. */
export function methodStanding(
  method: Pick<PaymentMethod, 'expMonth' | 'expYear'> | null,
  now: Date,
  nextChargeAt: Date | null,
): MethodStanding {
  if (!method) return 'none'
  const expiry = cardExpiry(method, now, nextChargeAt)
  if (!expiry || expiry.status === 'ok') return 'fine'
  return expiry.status === 'expired' ? 'expired' : 'expiring'
}
