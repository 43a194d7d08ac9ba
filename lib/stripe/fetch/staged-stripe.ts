import { beside } from '../client/beside'
import type { AccountList } from './account-lists'
import type { Stripe } from '../client/client'

/** One customer's objects from the lists of `listAccountPage`. */
export type StagedObjects = Record<AccountList, object[]>

/**
 * A Stripe client for one customer whose objects were listed before. The lists answer from those objects; every other
 * call goes to Stripe.
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
