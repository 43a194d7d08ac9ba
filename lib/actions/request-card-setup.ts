import { z } from 'zod'
import type { PortalSession } from '@/lib/access/portal-session'
import { payableRefusal } from '@/lib/billing/payable-refusal'
import { fail, ok, type Result } from '@/lib/errors'
import { patience } from '@/lib/intents/patience'
import type { SetupMetadata } from '@/lib/intents/payments/setup-metadata'
import { loadInvoice } from '@/lib/queries/load-invoice'
import { stripeFor } from '@/lib/stripe/client'
import { createSetupIntent } from '@/lib/stripe/create-setup-intent'
import { stripeFailure } from '@/lib/stripe/stripe-failure'
import { intentId, stripeId } from './input-fields'

export const setupInput = z.object({
  intent: intentId,
  /** to be paid with the new method at once */
  invoice: stripeId('in').or(z.literal('')).default('').transform((id) => id || null),
  /** raised by the page after a failure, since Stripe replays a stored one for the same key */
  attempt: z.coerce.number().int().min(1).max(99).default(1),
})

/**
 * Makes a SetupIntent that carries its intent, so that it is completed whoever first learns that it succeeded. Fails
 * with `not_found`, `already_paid` and `not_payable` for the invoice, and with what Stripe fails with.
 */
export async function requestCardSetup(
  { intent, invoice, attempt }: z.infer<typeof setupInput>,
  { session }: { session: PortalSession },
): Promise<Result<{ clientSecret: string }>> {
  const found = invoice ? await loadInvoice(session, invoice) : null
  if (found && !found.ok) return found
  const refusal = found && payableRefusal(found.value)
  if (refusal) return fail(refusal)
  const metadata: SetupMetadata = { portico_intent: intent, ...(invoice && { portico_invoice: invoice }) }
  try {
    const clientSecret = await createSetupIntent(stripeFor(session.merchant), {
      customer: session.customerId,
      paymentMethodConfiguration: session.configuration.paymentMethodUpdate.paymentMethodConfiguration,
      metadata,
      idempotencyKey: `${intent}:setup:${attempt}`,
      timeout: patience,
    })
    return ok({ clientSecret })
  } catch (error) {
    return stripeFailure(error)
  }
}
