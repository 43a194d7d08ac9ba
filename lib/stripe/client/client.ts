import https from 'node:https'
import http from 'node:http'
import Stripe from 'stripe'
import { env } from '@/lib/env'
import { callBudget } from '@/lib/stripe-rate/call-budget'
import { checkedHttpClient } from './checked-http-client'

export type { Stripe }

/** The Stripe account that a call is for; null is the platform's own, the one of STRIPE_SECRET_KEY. */
export type StripeOwner = { stripeAccountId: string | null }

// A call then takes at most three attempts and two pauses of two seconds each.
const timeout = 10_000
const maxNetworkRetries = 2

const clientsKept = 500
const clients = new Map<string, Stripe>()

/** Stripe's SDK for one merchant's account, at the SDK's own API version. Clients are kept and share connections. */
export function stripeFor({ stripeAccountId }: StripeOwner): Stripe {
  const key = stripeAccountId ?? ''
  const client = clients.get(key) ?? openClient(stripeAccountId)
  clients.delete(key)
  clients.set(key, client)
  const oldest = clients.keys().next()
  if (clients.size > clientsKept && !oldest.done) clients.delete(oldest.value)
  return client
}

function openClient(stripeAccountId: string | null): Stripe {
  const { STRIPE_SECRET_KEY, STRIPE_API_BASE } = env()
  return new Stripe(STRIPE_SECRET_KEY, {
    ...(STRIPE_API_BASE && addressOf(STRIPE_API_BASE)),
    ...(stripeAccountId && { stripeAccount: stripeAccountId }),
    timeout,
    maxNetworkRetries,
    httpClient: checkedHttpClient(sharedAgent(STRIPE_API_BASE), callBudget(stripeAccountId ?? '')),
    appInfo: { name: 'Portico' },
    // Telemetry reports how long calls took, and writes an id of this machine to the home folder.
    telemetry: false,
  })
}

function addressOf(base: string): { host: string; port: string; protocol: 'http' | 'https' } {
  const { hostname, port, protocol } = new URL(base)
  const secure = protocol === 'https:'
  return { host: hostname, port: port || (secure ? '443' : '80'), protocol: secure ? 'https' : 'http' }
}

let agent: http.Agent | undefined

function sharedAgent(base = 'https://api.stripe.com'): http.Agent {
  const Agent = base.startsWith('https:') ? https.Agent : http.Agent
  return (agent ??= new Agent({ keepAlive: true, maxSockets: 32 }))
}
