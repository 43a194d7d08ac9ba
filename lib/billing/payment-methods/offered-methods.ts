import { cardExpiry } from './card-expiry'
import { chosenFirst } from './chosen-first'
import type { Invoice, PaymentMethod } from '../types'

export type OfferedMethod = {
  method: PaymentMethod
  /** what is due was last tried on it in vain, and when, where that is known */
  declined: { at: Date | null } | null
  /** whether it may well work: it was not declined, and has not expired */
  works: boolean
}

/**
 * The stored methods with which the invoices can be paid, the one to choose first: the current one, unless the last
 * payment of an invoice with it was declined or it has expired. Then one that may work comes before it.
 */
export function offeredMethods(
  methods: readonly PaymentMethod[],
  currentIds: readonly (string | undefined)[],
  invoices: readonly Pick<Invoice, 'failedMethodId' | 'failedAt'>[],
  now: Date,
): OfferedMethod[] {
  const offered = chosenFirst(methods, currentIds).map((method) => {
    const failed = invoices.find(({ failedMethodId }) => failedMethodId === method.id)
    const works = !failed && cardExpiry(method, now, null)?.status !== 'expired'
    return { method, declined: failed ? { at: failed.failedAt } : null, works }
  })
  return [...offered.filter(({ works }) => works), ...offered.filter(({ works }) => !works)]
}
