import { later, type ShownDue } from '@/lib/forms/shown-due'
import type { Stripe } from '@/lib/stripe/client/client'
import { idOf } from '@/lib/stripe/client/id-of'
import { unlessMissing } from '@/lib/stripe/client/unless-missing'
import { payingMetadata } from './paying-metadata'
import { setupMetadata } from './setup-metadata'

/** How a payment method was entered on a page of ours: by a SetupIntent, or by paying an invoice with it. */
export type Setup = {
  id: string
  customerId: string
  /** `checked`: a bank account is being verified, which may take days */
  state: 'succeeded' | 'checked' | 'open'
  paymentMethod: string | null
  /** the id of the intent it carries; null where no page of ours made it */
  intentId: string | null
  /** of the session that it was entered in */
  onBehalfOf: string | null
  /** to be paid with the method at once */
  invoice: string | null
  /** what the page told would be collected with it */
  shown: ShownDue
  /**
   * the invoice that was paid by entering it, the subscriptions that stood still until then, and what the page told
   * will be collected besides
   */
  paid: { invoice: string; behind: string[]; rest: ShownDue } | null
}

/**
 * A customer's SetupIntent (`seti_…`), or the payment (`pi_…`) by which a method was entered, as Stripe has it. Null
 * where there is none, or it has no customer.
 */
export async function findSetup(stripe: Stripe, id: string): Promise<Setup | null> {
  return id.startsWith('pi_') ? findPayingSetup(stripe, id) : findSetupIntent(stripe, id)
}

async function findSetupIntent(stripe: Stripe, id: string): Promise<Setup | null> {
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
    onBehalfOf: carried?.portico_behalf ?? null,
    invoice: carried?.portico_invoice ?? null,
    shown: carried?.portico_shown ?? 'unnoted',
    paid: null,
  }
}

function stateOf({ status, next_action: action }: Stripe.SetupIntent): Setup['state'] {
  if (status === 'succeeded') return 'succeeded'
  return status === 'processing' || action?.type === 'verify_with_microdeposits' ? 'checked' : 'open'
}

async function findPayingSetup(stripe: Stripe, id: string): Promise<Setup | null> {
  const payment = await unlessMissing(stripe.paymentIntents.retrieve(id, { expand: ['payment_method'] }))
  const customerId = idOf(payment?.customer)
  if (!payment || !customerId) return null
  const method = typeof payment.payment_method === 'object' ? payment.payment_method : null
  const { data: carried } = payingMetadata.safeParse(payment.metadata)
  const isDone = payment.status === 'succeeded' || payment.status === 'processing'
  return {
    id,
    customerId,
    // Stripe attaches the method once it has paid, and a bank debit's once that is under way.
    state: isDone ? (idOf(method?.customer) === customerId ? 'succeeded' : 'checked') : 'open',
    paymentMethod: method?.id ?? null,
    intentId: carried && method && isEntered(method, carried.portico_begun) ? carried.portico_intent : null,
    onBehalfOf: carried?.portico_behalf || null,
    invoice: null,
    shown: 'unnoted',
    paid: carried
      ? {
          invoice: carried.portico_invoice,
          behind: carried.portico_behind ? [carried.portico_behind] : [],
          rest: carried.portico_rest === 'unnoted' ? later : carried.portico_rest,
        }
      : null,
  }
}

/** milliseconds by which Stripe's clock and ours may differ */
const tolerance = 600_000

/**
 * Whether the method was entered once that was begun. The payment of an invoice goes on when a page is left, and a
 * later attempt with a stored method, by Stripe or the customer, is not a wish to be charged to it from then on.
 */
function isEntered({ created }: Stripe.PaymentMethod, begun: string): boolean {
  return created * 1000 >= Date.parse(begun) - tolerance
}
