import { env } from '@/lib/env'
import type { Stripe } from '@/lib/stripe/client/client'
import { sandboxClient } from '@/sandbox/testing/sandbox-client'
import type { Result, Universe } from './ask-sandbox'

const clients = new Map<string, Stripe>()

/** The official SDK for a universe. The panel's own calls are not logged and use up no faults. */
export function panelStripe({ account }: Universe): Stripe {
  const { STRIPE_API_BASE = '', STRIPE_SECRET_KEY } = env()
  const known = clients.get(account ?? '')
  if (known) return known
  const client = sandboxClient(STRIPE_API_BASE, STRIPE_SECRET_KEY, { account: account ?? undefined, unseen: true })
  clients.set(account ?? '', client)
  return client
}

/** Calls the SDK for a universe and returns its errors as values. */
export async function askStripe<T>(universe: Universe, work: (stripe: Stripe) => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work(panelStripe(universe)) }
  } catch (error) {
    if (!(error instanceof Error && 'type' in error && String(error.type).startsWith('Stripe'))) throw error
    return { ok: false, message: error.message }
  }
}
