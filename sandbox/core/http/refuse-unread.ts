import type { Form } from './form'
import { invalidRequest } from './stripe-error'

/**
 * Throws for a parameter that the finished handler never read. Ignoring it silently would let a test pass here that
 * fails at Stripe. The transaction undoes the handler's work.
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
