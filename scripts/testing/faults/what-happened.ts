import type { Stripe } from '@/lib/stripe/client/client'
import type { Universe } from './open-universe'

/** How often Stripe changed something so. */
export async function countEvents(
  { stripe }: Universe,
  type: string,
  happened: (event: Stripe.Event) => boolean = () => true,
): Promise<number> {
  const events = await stripe.events.list({ type, limit: 100 }).autoPagingToArray({ limit: 1000 })
  return events.filter(happened).length
}

/** Tells the events that changed a member of their object. */
export const changed = (name: string) => (event: Stripe.Event) => name in (event.data.previous_attributes ?? {})

/** The charges made while the customer acted, at the moment where the customer's clock stands. */
export async function chargesAt({ stripe }: Universe, customer: string, now: Date): Promise<string[]> {
  const { data } = await stripe.charges.list({ customer, limit: 100 })
  return data.filter(({ created }) => created === Math.floor(now.getTime() / 1000)).map(({ status }) => status)
}
