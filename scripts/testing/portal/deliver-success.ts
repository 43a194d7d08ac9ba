import type Stripe from 'stripe'
import { readEvent } from '@/lib/stripe/events/read-event'
import { acceptEvent } from '@/lib/sync/events/accept-event'
import { handleEvent } from '@/lib/worker/handle-event'
import { signEvent } from '../stripe/sign-event'

/** Delivers the event that a SetupIntent or a payment has succeeded, as Stripe does, and the worker after it. */
export async function deliverSuccess(merchantId: string, stripe: Stripe, id: string): Promise<void> {
  const type = id.startsWith('pi_') ? 'payment_intent.succeeded' : 'setup_intent.succeeded'
  const { data } = await stripe.events.list({ type, limit: 100 })
  const payload = JSON.stringify(data.find((event) => (event.data.object as { id: string }).id === id))
  const secret = 'whsec_test'
  const event = readEvent(payload, signEvent(payload, secret), [secret])
  if (typeof event === 'string') throw new Error(event)
  await acceptEvent(event, new Date())
  await handleEvent(merchantId, event.id)
}
