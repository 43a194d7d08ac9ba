import type { Stripe } from '../client/client'
import type { CollectingIntent } from '../fetch/fetch-collection'

/**
 * Makes a payment store the method it is confirmed with, for charges without the customer. The payments of a
 * subscription's invoices do so by themselves, others have to be told. Throws Stripe's error.
 */
export async function keepPayingMethod(
  stripe: Stripe,
  { id, futureUsage }: Pick<CollectingIntent, 'id' | 'futureUsage'>,
  metadata: Record<string, string>,
  options: Stripe.RequestOptions,
): Promise<void> {
  const usage = 'off_session'
  await stripe.paymentIntents.update(
    id,
    { metadata, ...(futureUsage !== usage && { setup_future_usage: usage }) },
    options,
  )
}
