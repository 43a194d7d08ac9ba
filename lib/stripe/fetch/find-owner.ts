import type { Stripe } from '../client/client'
import { idOf } from '../client/id-of'
import { unlessMissing } from '../client/unless-missing'

/** The customer of an invoice or payment intent; null where it names none or is gone. */
export async function findOwner(stripe: Stripe, { relatedId }: { relatedId: string | null }): Promise<string | null> {
  if (relatedId?.startsWith('in_')) return idOf((await unlessMissing(stripe.invoices.retrieve(relatedId)))?.customer)
  if (relatedId?.startsWith('pi_'))
    return idOf((await unlessMissing(stripe.paymentIntents.retrieve(relatedId)))?.customer)
  return null
}
