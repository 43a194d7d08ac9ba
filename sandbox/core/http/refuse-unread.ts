import type { Form } from './form'
import { invalidRequest } from './stripe-error'

/**
 * Throws for a parameter of Stripe's that the handler, having done its work, has not asked for: dropped in silence, it would
 * let a test pass that fails at Stripe. Undoing the work is the transaction's.
 */
export function refuseUnread(input: Form): void {
  const [first, ...others] = input.unread()
  if (first === undefined) return
  const names = [first, ...others].join(', ')
  throw invalidRequest(
    `Stripe takes ${names} here; this sandbox has not built ${others.length > 0 ? 'them' : 'it'} and does not drop what it was sent.`,
    first,
    'sandbox_not_built',
  )
}
