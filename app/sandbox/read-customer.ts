import type { Stripe } from '@/lib/stripe/client/client'
import type { Mail } from '@/sandbox/mail/mail'
import { askSandbox, type Result, type Universe } from './ask-sandbox'
import { askStripe } from './ask-stripe'
import { comingMoments, type Moment } from './clock/coming-moments'

type SavedMethod = {
  id: string
  type: string
  brand: string | null
  last4: string | null
  behaves: string
  behaviours: string[]
}

type Debit = { payment_intent: string; settles_at: number | null }

/** `created` is in Unix seconds. */
type CustomerEvent = { id: string; type: string; created: number }

export type CustomerOverview = {
  id: string
  name: string | null
  email: string | null
  clock: { id: string; now: Date; isAdvancing: boolean } | null
  moments: Moment[]
  subscriptions: { id: string; status: string; plan: string }[]
  events: CustomerEvent[]
  methods: SavedMethod[]
  mails: Mail[]
}

const eventsShown = 12

/** Everything the panel shows about one customer. */
export async function readCustomer(universe: Universe, id: string): Promise<Result<CustomerOverview>> {
  const debits = await askSandbox<{ data: Debit[] }>(universe, 'GET', `/debits?customer=${id}`)
  if (!debits.ok) return debits
  const found = await askStripe(universe, (stripe) => ofStripe(stripe, id, debits.value.data))
  if (!found.ok) return found
  const { email } = found.value
  const [methods, mails, events] = await Promise.all([
    askSandbox<{ data: SavedMethod[] }>(universe, 'GET', `/payment_methods?customer=${id}`),
    askSandbox<{ data: Mail[] }>(universe, 'GET', `/mails?limit=5&to=${encodeURIComponent(email || '-')}`),
    askSandbox<{ data: CustomerEvent[] }>(universe, 'GET', `/events?customer=${id}&limit=${eventsShown}`),
  ])
  if (!methods.ok) return methods
  if (!mails.ok) return mails
  if (!events.ok) return events
  return {
    ok: true,
    value: {
      ...found.value,
      methods: methods.value.data,
      mails: mails.value.data,
      events: events.value.data,
    },
  }
}

async function ofStripe(stripe: Stripe, id: string, debits: Debit[]) {
  const [customer, { data: subscriptions }, { data: open }] = await Promise.all([
    stripe.customers.retrieve(id, { expand: ['test_clock'] }),
    stripe.subscriptions.list({ customer: id, status: 'all', limit: 20 }),
    stripe.invoices.list({ customer: id, status: 'open', limit: 20 }),
  ])
  const present = customer.deleted ? null : customer
  const clock = present?.test_clock && typeof present.test_clock === 'object' ? present.test_clock : null
  const now = clock ? new Date(clock.frozen_time * 1000) : new Date()
  return {
    id,
    name: present?.name ?? null,
    email: present?.email ?? null,
    clock: clock && { id: clock.id, now, isAdvancing: clock.status === 'advancing' },
    moments: comingMoments(
      subscriptions,
      {
        attempts: open.map((invoice) => invoice.next_payment_attempt),
        dues: open.map((invoice) => invoice.due_date),
        answers: debits.map(({ settles_at: at }) => at),
      },
      now,
    ),
    subscriptions: await named(stripe, subscriptions),
  }
}

/** Subscriptions with the names of their plans, which are their products'. */
async function named(stripe: Stripe, subscriptions: Stripe.Subscription[]) {
  const productOf = (price: Stripe.Price) => (typeof price.product === 'string' ? price.product : price.product.id)
  const ids = [...new Set(subscriptions.flatMap(({ items }) => items.data.map(({ price }) => productOf(price))))]
  const { data: products } = ids.length > 0 ? await stripe.products.list({ ids, limit: 100 }) : { data: [] }
  const names = new Map(products.map(({ id, name }) => [id, name]))
  const planOf = ({ price, quantity = 1 }: Stripe.SubscriptionItem) => {
    const name = price.nickname ?? names.get(productOf(price)) ?? 'a plan without a name'
    return quantity > 1 ? `${quantity} × ${name}` : name
  }
  return subscriptions.map(({ id, status, items }) => ({ id, status, plan: items.data.map(planOf).join(' + ') }))
}
