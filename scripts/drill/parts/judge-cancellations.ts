import type Stripe from 'stripe'
import type pg from 'pg'

type Cancelled = { customer: string; subscription: string }

/**
 * What was lost or done twice of one cancellation a customer: its intent, the end at Stripe, its place in the mirror, its
 * mail, and the events that told of it. In words; empty where all is well.
 */
export async function judgeCancellations(
  pool: pg.Pool,
  stripe: Stripe,
  customers: readonly Cancelled[],
): Promise<string[]> {
  const faults: string[] = []
  const ends = await countEnds(stripe)
  for (const { customer, subscription } of customers) {
    const say = (text: string) => faults.push(`${customer}: ${text}`)
    const count = async (sql: string) =>
      (await pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`, [customer])).rows[0]?.count
    const intents = await count("intents WHERE customer_id = $1 AND status = 'done'")
    if (intents !== 1) say(`${intents} cancellations carried out`)
    const { cancel_at: endsAt } = await stripe.subscriptions.retrieve(subscription)
    if (!endsAt) say('goes on at Stripe')
    const told = ends.get(subscription) ?? 0
    if (told > 1) say(`cancelled ${told} times at Stripe`)
    const mirrored = await count(
      `subscriptions WHERE customer_id = $1 AND cancel_at = to_timestamp(${endsAt ?? 0}) AND id = '${subscription}'`,
    )
    if (mirrored !== 1) say('the mirror has another end')
    const mails = await count(
      // Earlier releases stored no stage.
      "customer_mails WHERE customer_id = $1 AND kind = 'cancellation_received' AND coalesce(input->>'stage', 'done') = 'done' AND status = 'sent'",
    )
    if (mails !== 1) say(`${mails} mails`)
    const requested = await count(
      "portal_events WHERE customer_id = $1 AND type = 'subscription.cancellation_requested'",
    )
    if (requested !== 1) say(`${requested} events of the request`)
  }
  return faults
}

/** How often each subscription was given an end, by the events that told of it. */
async function countEnds(stripe: Stripe): Promise<Map<string, number>> {
  const ends = new Map<string, number>()
  for await (const { data } of stripe.events.list({ type: 'customer.subscription.updated', limit: 100 })) {
    if (!Object.hasOwn(data.previous_attributes ?? {}, 'cancel_at')) continue
    const { id } = data.object as Stripe.Subscription
    ends.set(id, (ends.get(id) ?? 0) + 1)
  }
  return ends
}
