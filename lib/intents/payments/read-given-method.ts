import type { Stripe } from '@/lib/stripe/client'
import { idOf } from '@/lib/stripe/id-of'
import { unlessMissing } from '@/lib/stripe/unless-missing'
import { IntentRefused } from '../intent-refused'
import { setupMetadata } from './setup-metadata'

type Given = { id: string; customerId: string; subjectId: string }

/**
 * The payment method an intent is about, and the invoice it was entered for. Refuses what is not the customer's, a
 * SetupIntent made for anything else, and one that has not succeeded.
 */
export async function readGivenMethod(
  stripe: Stripe, { id, customerId, subjectId }: Given,
): Promise<{ paymentMethod: string; invoice: string | null }> {
  if (subjectId.startsWith('pm_')) {
    const method = await unlessMissing(stripe.paymentMethods.retrieve(subjectId))
    if (!method || idOf(method.customer) !== customerId) throw new IntentRefused('not_found')
    return { paymentMethod: method.id, invoice: null }
  }
  const setup = await unlessMissing(stripe.setupIntents.retrieve(subjectId))
  const metadata = setupMetadata.safeParse(setup?.metadata)
  const own = setup && idOf(setup.customer) === customerId && metadata.data?.portico_intent === id
  if (!own) throw new IntentRefused('not_found')
  // A bank account may be checked for days.
  const isChecked = setup.status === 'processing' || setup.next_action?.type === 'verify_with_microdeposits'
  if (isChecked) throw new IntentRefused('stripe_unavailable', { forNow: true })
  const paymentMethod = idOf(setup.payment_method)
  if (setup.status !== 'succeeded' || !paymentMethod) throw new IntentRefused('authentication_failed')
  return { paymentMethod, invoice: metadata.data?.portico_invoice ?? null }
}
