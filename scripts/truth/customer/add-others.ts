import type Stripe from 'stripe'
import type { TruthCase } from '../generate/truth-case'
import { inCurrency } from './in-currency'

/** The other subscriptions of a case, of one unit each and with the same rhythm, which begin now. */
export async function addOthers(stripe: Stripe, customer: string, made: TruthCase): Promise<void> {
  const { others, currency, interval, every, daysUntilDue, billingMode } = made
  for (const [index, amount] of others.entries()) {
    const product = await stripe.products.create({ name: `Plan ${21 + index}` })
    const price = await stripe.prices.create({
      product: product.id,
      currency,
      unit_amount: inCurrency(amount, currency),
      recurring: { interval, interval_count: every },
    })
    await stripe.subscriptions.create({
      customer,
      items: [{ price: price.id }],
      currency,
      billing_mode: { type: billingMode },
      ...(daysUntilDue !== null && { collection_method: 'send_invoice', days_until_due: daysUntilDue }),
    })
  }
}
