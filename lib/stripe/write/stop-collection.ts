import type { Stripe } from '../client/client'
import { listCollectedInvoices } from '../fetch/list-collected-invoices'

/**
 * Stops the automatic collection of a subscription's open invoices, as Stripe itself does when a subscription ends
 * (`subscriptions.cancel` in the SDK's types). They stay due, and can still be paid.
 * https://docs.stripe.com/invoicing/integration/automatic-advancement-collection
 */
export async function stopCollection(stripe: Stripe, subscription: string, idempotencyKey: string): Promise<void> {
  for (const { id } of await listCollectedInvoices(stripe, subscription)) {
    await stripe.invoices.update(id, { auto_advance: false }, { idempotencyKey: `${idempotencyKey}:${id}` })
  }
}
