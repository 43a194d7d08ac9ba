import type { TruthCase } from '../generate/truth-case'

/** A customer by invoice with a discount that ends, tax on top, a credit and an open invoice. */
export const liveCase: TruthCase = {
  currency: 'usd',
  billingMode: 'flexible',
  daysUntilDue: 30,
  interval: 'month',
  every: 1,
  items: [{ kind: 'unit', amount: 1000, quantity: 3, used: 0, discount: null }],
  onCustomer: null,
  onSubscription: { percent: null, amount: 1000, duration: 'repeating' },
  tax: { percent: 22, inclusive: false },
  method: 'card',
  balance: -500,
  pending: [],
  trial: null,
  start: { day: 30, hour: 10 },
  lived: { periods: 1, part: 50 },
  changedTo: null,
  afterRetries: 'past_due',
  pause: null,
  end: null,
  plannedQuantity: null,
  refund: null,
  others: [],
  zone: 'UTC',
  act: null,
}
