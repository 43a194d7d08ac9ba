import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { returnOutcome, type ReturnOutcome } from '@/lib/billing/payment-methods/return-outcome'
import { stripeId } from '@/lib/forms/input-fields'
import { idOf } from '@/lib/stripe/client/id-of'
import { stripeFailure } from '@/lib/stripe/client/stripe-failure'
import { stripeFor } from '@/lib/stripe/client/client'
import { patience } from './engine/patience'

type Owner = { merchant: Parameters<typeof stripeFor>[0]; customerId: string }

const payment = z.object({ payment_intent: stripeId('pi'), payment_intent_client_secret: z.string() })
const setup = z.object({ setup_intent: stripeId('seti'), setup_intent_client_secret: z.string() })

/**
 * What came of the payment that a bank's page leads back from, for a browser without a session. Stripe adds the secret
 * of the payment to the address, and whoever has it may ask Stripe for its state, so that much may be told here, and no
 * more. Null if the address proves nothing; 'not_known' while Stripe does not answer.
 */
export async function readReturn(owner: Owner, query: URLSearchParams): Promise<ReturnOutcome | 'not_known' | null> {
  const given = Object.fromEntries(query)
  const [paid, entered] = [payment.safeParse(given), setup.safeParse(given)]
  const stripe = stripeFor(owner.merchant)
  const options = { timeout: patience, maxNetworkRetries: 0 }
  try {
    if (paid.success) {
      const intent = await stripe.paymentIntents.retrieve(paid.data.payment_intent, {}, options)
      const isProven = proves(intent, paid.data.payment_intent_client_secret, owner)
      return isProven ? returnOutcome('payment', intent.status) : null
    }
    if (entered.success) {
      const intent = await stripe.setupIntents.retrieve(entered.data.setup_intent, {}, options)
      const isProven = proves(intent, entered.data.setup_intent_client_secret, owner)
      return isProven ? returnOutcome('setup', intent.status) : null
    }
    return null
  } catch (error) {
    return stripeFailure(error).code === 'not_found' ? null : 'not_known'
  }
}

type Intent = { client_secret: string | null; customer: string | { id: string } | null }

function proves({ client_secret: secret, customer }: Intent, given: string, { customerId }: Owner): boolean {
  const [ours, theirs] = [Buffer.from(secret ?? ''), Buffer.from(given)]
  return (
    ours.length > 0 && ours.length === theirs.length && timingSafeEqual(ours, theirs) && idOf(customer) === customerId
  )
}
