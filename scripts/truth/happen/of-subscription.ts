import type Stripe from 'stripe'
import type { CustomerSnapshot } from './snapshot'

/** What Stripe holds of one subscription, and of what belongs to none. */
export type Snapshot = Omit<CustomerSnapshot, 'subscriptions'> & {
  subscription: Stripe.Subscription
  /** with the other subscriptions */
  customer: CustomerSnapshot
}

export function ofSubscription(customer: CustomerSnapshot, id: string): Snapshot {
  const { subscriptions, ...rest } = customer
  const subscription = subscriptions.find((each) => each.id === id)
  if (!subscription) throw new Error(`the customer has no subscription ${id}`)
  const isOf = (parent: Parent) => {
    const owner = parent?.subscription_details?.subscription ?? null
    return owner === null || (typeof owner === 'string' ? owner : owner.id) === id
  }
  return {
    ...rest,
    customer,
    subscription,
    invoices: rest.invoices.filter(({ parent }) => isOf(parent)),
    pending: rest.pending.filter(({ parent }) => isOf(parent)),
  }
}

type Parent = Pick<NonNullable<(Stripe.Invoice | Stripe.InvoiceItem)['parent']>, 'subscription_details'> | null
