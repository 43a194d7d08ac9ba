import Stripe from 'stripe'

/** Answers the id of the account's meter for an event, and makes the meter if there is none. */
export async function ensureMeter(stripe: Stripe, eventName: string, displayName: string): Promise<string> {
  const found = await findMeter(stripe, eventName)
  if (found) return found
  try {
    const { id } = await stripe.billing.meters.create({
      display_name: displayName,
      event_name: eventName,
      default_aggregation: { formula: 'sum' },
    })
    return id
  } catch (error) {
    // Another scenario running at the same time may have made it.
    const made = error instanceof Stripe.errors.StripeInvalidRequestError ? await findMeter(stripe, eventName) : null
    if (made) return made
    throw error
  }
}

async function findMeter(stripe: Stripe, eventName: string): Promise<string | null> {
  const { data } = await stripe.billing.meters.list({ status: 'active', limit: 100 })
  return data.find(({ event_name }) => event_name === eventName)?.id ?? null
}
