import { randomBytes } from 'node:crypto'
import type Stripe from 'stripe'

/** Creates customers with a card and a subscription, and returns the events that Stripe sent about them. */
export async function makeCustomers(
  stripe: Stripe,
  count: number,
): Promise<{ customers: string[]; events: Stripe.Event[] }> {
  const product = await stripe.products.create({ name: 'Premium Monthly' })
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'usd',
    unit_amount: 2999,
    recurring: { interval: 'month' },
  })
  const customers: string[] = []
  for (let made = 0; made < count; made++) {
    const { id } = await stripe.customers.create({
      name: `Customer ${made}`,
      email: `c${made}@example.com`,
      payment_method: 'pm_card_visa',
      invoice_settings: { default_payment_method: 'pm_card_visa' },
    })
    await stripe.subscriptions.create({ customer: id, items: [{ price: price.id }] })
    customers.push(id)
  }
  const events: Stripe.Event[] = []
  for await (const event of stripe.events.list({ limit: 100 })) events.push(event)
  return { customers, events: events.reverse() }
}

/** An endless stream of the given events, each time with a new id and a later second. */
export function floodOf(events: Stripe.Event[]): () => string {
  const run = randomBytes(6).toString('hex')
  const begun = Math.floor(Date.now() / 1000)
  const templates = events.map(({ id: _id, created: _created, ...event }) => JSON.stringify(event).slice(1))
  let sent = 0
  return () => {
    const template = templates[sent % templates.length] ?? ''
    const created = begun + Math.floor(sent / templates.length)
    return `{"id":"evt_${run}${sent++}","created":${created},${template}`
  }
}
