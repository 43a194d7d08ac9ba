import type { ShownDue } from '@/lib/forms/shown-due'
import type { Stripe } from '@/lib/stripe/client/client'
import { idOf } from '@/lib/stripe/client/id-of'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { setupMetadata } from './setup-metadata'

export type Setup = {
  id: string
  customerId: string
  /** `checked`: a bank account is being verified, which may take days */
  state: 'succeeded' | 'checked' | 'open'
  paymentMethod: string | null
  /** the id of the intent it carries; null where no page of ours made it */
  intentId: string | null
  /** to be paid with the method at once */
  invoice: string | null
  /** what the page told would be collected with it */
  shown: ShownDue
}

/** A customer's SetupIntent as Stripe has it. Null where there is none, or it has no customer. */
export async function findSetup(stripe: Stripe, id: string): Promise<Setup | null> {
  const setup = await unlessMissing(stripe.setupIntents.retrieve(id))
  const customerId = idOf(setup?.customer)
  if (!setup || !customerId) return null
  const { data: carried } = setupMetadata.safeParse(setup.metadata)
  return {
    id: setup.id,
    customerId,
    state: stateOf(setup),
    paymentMethod: idOf(setup.payment_method),
    intentId: carried?.portico_intent ?? null,
    invoice: carried?.portico_invoice ?? null,
    shown: carried?.portico_shown ?? 'unnoted',
  }
}

function stateOf({ status, next_action: action }: Stripe.SetupIntent): Setup['state'] {
  if (status === 'succeeded') return 'succeeded'
  return status === 'processing' || action?.type === 'verify_with_microdeposits' ? 'checked' : 'open'
}
