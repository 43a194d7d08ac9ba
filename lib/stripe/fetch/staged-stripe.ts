import type { AccountList } from './account-lists'
import type { Stripe } from '../client/client'

/** One customer's objects as `listAccountPage` listed them. */
export type StagedObjects = Record<AccountList, object[]>

/**
 * Stripe as one customer's fetches see it, when the account's lists have been read before: those answer from what was
 * read, everything else is asked as ever.
 */
export function stagedStripe(stripe: Stripe, staged: StagedObjects): Stripe {
  const list = (kind: AccountList) => ({ list: () => staged[kind] })
  return beside(stripe, {
    customers: beside(stripe.customers, { retrieve: () => Promise.resolve(staged.customer[0]) }),
    subscriptions: beside(stripe.subscriptions, list('subscription')),
    invoices: beside(stripe.invoices, list('invoice')),
    paymentIntents: beside(stripe.paymentIntents, list('payment_intent')),
    creditNotes: beside(stripe.creditNotes, list('credit_note')),
  })
}

/** The same object but for some of its members. */
function beside<T extends object>(original: T, members: object): T {
  return Object.assign(Object.create(original) as T, members)
}
