import type Stripe from 'stripe'
import type { TruthCase } from '../generate/truth-case'
import { inCurrency } from './in-currency'
import type { MadePrice } from './make-price'

/** The plan that a case's change of plan leads to; none where it changes the quantity alone. */
export async function otherPlan(
  stripe: Stripe,
  { act, items, currency, interval, every }: TruthCase,
): Promise<MadePrice[]> {
  const [first] = items
  if (act?.what !== 'update' || act.price === 100 || !first) return []
  const { id: product } = await stripe.products.create({ name: 'Plan 9' })
  const longer = { week: { interval: 'month' }, month: { interval: 'year' }, year: { interval: 'year' } } as const
  const { id: price } = await stripe.prices.create({
    product,
    currency,
    unit_amount: inCurrency(Math.round((first.amount * act.price) / 100), currency),
    recurring:
      act.interval === 'same'
        ? { interval, interval_count: every }
        : { ...longer[interval], interval_count: interval === 'year' ? every + 1 : every },
  })
  return [{ product, price, event: null }]
}
