import type Stripe from 'stripe'
import type { TruthCase } from '../generate/truth-case'
import { makeCoupon } from './make-coupon'
import type { MadePrice } from './make-price'

/** Makes the subscription of a case, by a schedule if it was sold for a term, and answers its id. */
export async function subscribe(
  stripe: Stripe,
  customer: string,
  made: TruthCase,
  prices: MadePrice[],
): Promise<string> {
  const { daysUntilDue, tax, trial } = made
  const rate =
    tax && (await stripe.taxRates.create({ display_name: 'VAT', percentage: tax.percent, inclusive: tax.inclusive }))
  const items = await Promise.all(
    made.items.map(async (item, index) => ({
      price: prices[index]?.price ?? '',
      ...(prices[index]?.event ? {} : { quantity: item.quantity }),
      ...(item.discount && { discounts: [{ coupon: await makeCoupon(stripe, item.discount, made, 10 + index) }] }),
    })),
  )
  const discounts = made.onSubscription
    ? { discounts: [{ coupon: await makeCoupon(stripe, made.onSubscription, made, 2) }] }
    : {}
  const collection =
    daysUntilDue === null ? {} : { collection_method: 'send_invoice' as const, days_until_due: daysUntilDue }
  if (made.end === 'term') {
    const { subscription } = await stripe.subscriptionSchedules.create({
      customer,
      start_date: 'now',
      end_behavior: 'cancel',
      billing_mode: { type: made.billingMode },
      ...(daysUntilDue !== null && {
        default_settings: { collection_method: 'send_invoice', invoice_settings: { days_until_due: daysUntilDue } },
      }),
      phases: [
        {
          items,
          ...discounts,
          currency: made.currency,
          ...(rate && { default_tax_rates: [rate.id] }),
          duration: { interval: made.interval, interval_count: (made.lived.periods + 2) * made.every },
        },
      ],
    })
    return String(subscription)
  }
  const { id } = await stripe.subscriptions.create({
    customer,
    items,
    currency: made.currency,
    billing_mode: { type: made.billingMode },
    ...collection,
    ...discounts,
    ...(rate && { default_tax_rates: [rate.id] }),
    ...(made.act?.what === 'details' && { automatic_tax: { enabled: true } }),
    ...(trial && { trial_period_days: 14, trial_settings: { end_behavior: { missing_payment_method: trial } } }),
  })
  return id
}
