import { debitDays } from '../payment-methods/debit-days'
import type { Invoice } from '../types'

const day = 86_400_000

/**
 * About when (UTC) the bank answers a debit under way. Null where that cannot be told: no debit, one of an unknown kind,
 * or one that should have been answered already.
 */
export function processingUntil(
  { processingSince, attemptMethodType }: Pick<Invoice, 'processingSince' | 'attemptMethodType'>,
  now: Date,
): Date | null {
  let left = debitDays(attemptMethodType)
  if (!processingSince || left === null) return null
  let at = processingSince
  while (left > 0) {
    at = new Date(at.getTime() + day)
    if (at.getUTCDay() % 6 !== 0) left -= 1
  }
  return at > now ? at : null
}
