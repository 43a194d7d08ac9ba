import Stripe from 'stripe'
import type { Arena } from '../attack/arena'

/** What the calls are about: a customer with a subscription, and the plans there are. */
export type World = {
  base: string
  key: string
  customer: string
  subscription: string
  item: string
  product: string
  price: string
}

export async function makeWorld(arena: Arena): Promise<World> {
  const { secretKey, base } = arena.addresses.stripe
  const { customer, subscription, portal } = await arena.scenario('active')
  // The first visit mirrors the customer.
  await fetch(portal, { redirect: 'manual' })
  const { hostname: host, port } = new URL(base)
  const stripe = new Stripe(secretKey, { host, port, protocol: 'http', telemetry: false })
  const { items } = await stripe.subscriptions.retrieve(subscription)
  const [{ id: item = '', price } = {}] = items.data
  const product = String(price?.product)
  return { ...arena.portico, customer, subscription, item, product, price: price?.id ?? '' }
}
