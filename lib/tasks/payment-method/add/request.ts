import { z } from 'zod'
import { fail, ok, type Result } from '@/lib/errors'
import { fromPage, intentId, stripeId } from '@/lib/forms/input-fields'
import { askFor } from '../../ask-for'
import type { ActionContext } from '../../engine/attempt-action'
import { goToAfterMethod } from '../go-to-after-method'

export const addPaymentMethodInput = z.object({
  intent: intentId,
  /** how it was entered: a SetupIntent, or the payment of the invoice */
  setupIntent: stripeId('seti').or(stripeId('pi')),
  from: fromPage,
  /** whose page the method was entered on */
  invoice: stripeId('in')
    .or(z.literal(''))
    .default('')
    .transform((id) => id || null),
})

/**
 * Makes the payment method that was entered the one that is charged. Leads to the page that tells what happened, step
 * by step. Fails with `not_found` where its SetupIntent or payment is not the customer's or was made for something else,
 * `conflict` and `database_unavailable`.
 */
export async function requestAddPaymentMethod(
  { intent, setupIntent, from, invoice }: z.infer<typeof addPaymentMethodInput>,
  context: ActionContext,
): Promise<Result<{ goTo: string }>> {
  const input = { paymentMethod: null, invoices: null, shown: 'unnoted', behind: [], replaced: [] }
  const asked = await askFor({ id: intent, kind: 'choose_payment_method', subjectId: setupIntent, input }, context)
  if (!asked.ok) return asked
  const { status, outcome } = asked.value.intent
  const foreign = status === 'failed' && z.object({ code: z.literal('not_found') }).safeParse(outcome).success
  const { token } = context.session
  if (foreign) return fail('not_found')
  const page = invoice ? `/invoices/${invoice}/pay` : '/payment-method'
  return ok({ goTo: `/portal/${token}${goToAfterMethod(asked.value, { token, from, page })}` })
}
