import type { PaymentMethod } from '../types'

export type CardExpiry = {
  status: 'ok' | 'expires_before_renewal' | 'expired'
  /** the first moment (UTC) at which the card is no longer valid */
  expiresAt: Date
  /** the charge that will fail; null while the card is fine or no charge is ahead */
  mattersAt: Date | null
}

/**
 * Whether a card outlives the next charge; null for methods without an expiry. A card is valid through the last day of
 * its month, in UTC.
 */
export function cardExpiry(
  method: Pick<PaymentMethod, 'expMonth' | 'expYear'>,
  now: Date,
  nextChargeAt: Date | null,
): CardExpiry | null {
  if (method.expMonth === null || method.expYear === null) return null
  // Date.UTC counts months from 0, so the card's month number means the following month here.
  const expiresAt = new Date(Date.UTC(method.expYear, method.expMonth, 1))
  if (expiresAt <= now) return { status: 'expired', expiresAt, mattersAt: nextChargeAt }
  if (nextChargeAt && expiresAt <= nextChargeAt) {
    return { status: 'expires_before_renewal', expiresAt, mattersAt: nextChargeAt }
  }
  return { status: 'ok', expiresAt, mattersAt: null }
}
