import type { ShownDue } from '@/lib/forms/shown-due'
import type { Stripe } from '@/lib/stripe/client/client'
import { idOf } from '@/lib/stripe/client/id-of'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { IntentRefused } from '../../engine/intent-refused'
import { findSetup } from '../find-setup'

type Given = { id: string; customerId: string; subjectId: string }

/**
 * The payment method an intent is about, the invoice it was entered for, and what was shown to be collected with it. Refuses what is not the customer's, a
 * SetupIntent made for anything else, and one that has not succeeded.
 */
export async function readGivenMethod(
  stripe: Stripe,
  { id, customerId, subjectId }: Given,
): Promise<{ paymentMethod: string; invoice: string | null; shown?: ShownDue }> {
  if (subjectId.startsWith('pm_')) {
    const method = await unlessMissing(stripe.paymentMethods.retrieve(subjectId))
    if (!method || idOf(method.customer) !== customerId) throw new IntentRefused('not_found')
    return { paymentMethod: method.id, invoice: null }
  }
  const setup = await findSetup(stripe, subjectId)
  if (setup?.customerId !== customerId || setup.intentId !== id) throw new IntentRefused('not_found')
  const { state, paymentMethod, invoice, shown } = setup
  if (state === 'checked') throw new IntentRefused('stripe_unavailable', { forNow: true })
  if (state !== 'succeeded' || !paymentMethod) throw new IntentRefused('authentication_failed')
  return { paymentMethod, invoice, shown }
}
