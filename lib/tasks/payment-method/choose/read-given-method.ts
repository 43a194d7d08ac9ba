import type { ShownDue } from '@/lib/forms/shown-due'
import type { Stripe } from '@/lib/stripe/client/client'
import { idOf } from '@/lib/stripe/client/id-of'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { IntentRefused } from '../../engine/intent-refused'
import { findSetup, type Setup } from '../find-setup'

type Given = { id: string; customerId: string; subjectId: string }

type GivenMethod = {
  paymentMethod: string
  /** to be paid with it */
  invoice: string | null
  /** what was shown to be collected with it */
  shown?: ShownDue
  /** the invoice that was paid by entering it */
  paid: Setup['paid']
}

/**
 * The payment method an intent is about, and the invoice it was entered for. Refuses what is not the customer's, a
 * SetupIntent or payment made for anything else, and one that has not succeeded.
 */
export async function readGivenMethod(stripe: Stripe, { id, customerId, subjectId }: Given): Promise<GivenMethod> {
  if (subjectId.startsWith('pm_')) {
    const method = await unlessMissing(stripe.paymentMethods.retrieve(subjectId))
    if (!method || idOf(method.customer) !== customerId) throw new IntentRefused('not_found')
    return { paymentMethod: method.id, invoice: null, paid: null }
  }
  const setup = await findSetup(stripe, subjectId)
  // An invoice has one payment, which carries the intent of the page that began last; another page may have paid.
  const isOurs = setup?.paid ? setup.intentId !== null : setup?.intentId === id
  if (setup?.customerId !== customerId || !isOurs) throw new IntentRefused('not_found')
  const { state, paymentMethod, invoice, shown, paid } = setup
  if (state === 'checked') throw new IntentRefused('stripe_unavailable', { forNow: true })
  if (state !== 'succeeded' || !paymentMethod) throw new IntentRefused('authentication_failed')
  return { paymentMethod, invoice, shown, paid }
}
