import { env } from '@/lib/env'
import type { Stripe } from '@/lib/stripe/client/client'
import { sandboxClient } from '@/sandbox/testing/sandbox-client'
import type { Result, Universe } from './ask-sandbox'

const clients = new Map<string, Stripe>()

/** The official SDK in a universe. A tester's own looking around is not logged, and uses up no fault. */
export function panelStripe({ account }: Universe): Stripe {
  const { STRIPE_API_BASE = '', STRIPE_SECRET_KEY } = env()
  const known = clients.get(account ?? '')
  if (known) return known
  const client = sandboxClient(STRIPE_API_BASE, STRIPE_SECRET_KEY, { account: account ?? undefined, unseen: true })
  clients.set(account ?? '', client)
  return client
}

/** What the SDK answers from a universe; what goes wrong there is told, not thrown. */
export async function askStripe<T>(universe: Universe, work: (stripe: Stripe) => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work(panelStripe(universe)) }
  } catch (error) {
    if (!(error instanceof Error && 'type' in error && String(error.type).startsWith('Stripe'))) throw error
    return { ok: false, message: error.message }
  }
}
