import { z } from 'zod'
import { payableRefusal } from '@/lib/billing/tasks/payable-refusal'
import { env } from '@/lib/env'
import { fail, ok, type Result } from '@/lib/errors'
import type { ActionContext } from '../../engine/attempt-action'
import { patience } from '../../engine/patience'
import type { SetupMetadata } from '../setup-metadata'
import { loadInvoice } from '@/lib/mirror/invoices/load-invoice'
import { stripeFor } from '@/lib/stripe/client/client'
import { createSetupIntent } from '@/lib/stripe/write/create-setup-intent'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { shownDueText } from '@/lib/forms/shown-due'
import { fromPage, intentId, stripeId } from '@/lib/forms/input-fields'

export const beginPaymentMethodInput = z.object({
  intent: intentId,
  from: fromPage,
  /** to be paid with the new method at once, on a page of an earlier release; others begin the invoice's own payment */
  invoice: stripeId('in')
    .or(z.literal(''))
    .default('')
    .transform((id) => id || null),
  /** what the page told would be collected at once; the SetupIntent carries it */
  shown: shownDueText.optional(),
  /** raised by the page after a failure, since Stripe replays a stored failure for the same key */
  attempt: z.coerce.number().int().min(1).max(99).default(1),
})

/**
 * Makes a SetupIntent that carries its intent, so that whoever first learns of its success can complete it. Returns its
 * client secret, and the address that the bank's own page leads back to. Fails with `not_found`, `already_paid` and
 * `not_payable` for the invoice, and as Stripe fails.
 */
export async function requestBeginPaymentMethod(
  { intent, invoice, shown, attempt, from }: z.infer<typeof beginPaymentMethodInput>,
  { session }: Pick<ActionContext, 'session'>,
): Promise<Result<{ clientSecret: string; returnUrl: string }>> {
  const found = invoice ? await loadInvoice(session, invoice) : null
  if (found && !found.ok) return found
  const refusal = found && payableRefusal(found.value)
  if (refusal) return fail(refusal)
  // This session may be a later one than the page's own.
  const back = new URL(`/portal/${session.token}/pay/return`, env().APP_URL)
  back.search = new URLSearchParams({ intent, ...(invoice && { invoice }), ...(from && { from }) }).toString()
  const metadata: SetupMetadata = {
    portico_intent: intent,
    ...(invoice && { portico_invoice: invoice }),
    ...(shown && { portico_shown: shown }),
    ...(session.onBehalfOf && { portico_behalf: session.onBehalfOf }),
  }
  try {
    const clientSecret = await createSetupIntent(stripeFor(session.merchant), {
      customer: session.customerId,
      paymentMethodConfiguration: session.configuration.paymentMethodUpdate.paymentMethodConfiguration,
      metadata,
      idempotencyKey: `${intent}:setup:${attempt}`,
      timeout: patience,
    })
    return ok({ clientSecret, returnUrl: back.href })
  } catch (error) {
    return stripeFailure(error)
  }
}
