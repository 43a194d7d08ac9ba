import Stripe from 'stripe'
import { receiveWebhook } from '@/lib/sync/events/receive-webhook'
import type { History } from './history'
import type { Random } from './random'

export type Postman = {
  /** delivers some of the events so far, in any order */
  deliverSome: () => Promise<void>
  /** delivers all others */
  deliverRest: () => Promise<void>
}

/** Delivers the events of one account as a history says: lost ones never, repeated ones again later. */
export function postmanOf(
  stripe: Stripe,
  account: string,
  { lost, repeated, sameSecond }: History['deliveries'],
  random: Random,
): Postman {
  const at = Math.floor(Date.now() / 1000)
  let last: string | undefined
  let bag: Stripe.Event[] = []

  async function collect(): Promise<void> {
    const fresh: Stripe.Event[] = []
    for await (const event of stripe.events.list({ limit: 100 })) {
      if (event.id === last) break
      fresh.push(event)
    }
    last = fresh[0]?.id ?? last
    for (const event of fresh.reverse()) {
      if (random.chance(lost)) continue
      bag.push(event)
      if (random.chance(repeated)) bag.push(event)
    }
  }

  async function deliver(events: Stripe.Event[]): Promise<void> {
    for (const event of events) {
      const payload = JSON.stringify({ ...event, account, ...(sameSecond && { created: at }) })
      const signature = Stripe.webhooks.generateTestHeaderString({
        payload,
        secret: process.env.STRIPE_WEBHOOK_SECRET ?? '',
      })
      const headers = { 'stripe-signature': signature }
      const { status } = await receiveWebhook(
        new Request('http://localhost/', { method: 'POST', body: payload, headers }),
      )
      if (status !== 200) throw new Error(`${event.type} was answered ${status}`)
    }
  }

  return {
    deliverSome: async () => {
      await collect()
      const mixed = random.shuffle(bag)
      bag = mixed.splice(0, random.below(mixed.length + 1))
      await deliver(mixed)
    },
    deliverRest: async () => {
      await collect()
      await deliver(random.shuffle(bag.splice(0)))
    },
  }
}
