import { stripeFor, type Stripe } from '@/lib/stripe/client'
import type { Result, Universe } from './ask-sandbox'

/** What the official SDK answers from a universe; what goes wrong there is told, not thrown. */
export async function askStripe<T>({ account }: Universe, work: (stripe: Stripe) => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work(stripeFor({ stripeAccountId: account })) }
  } catch (error) {
    if (!(error instanceof Error && 'type' in error && String(error.type).startsWith('Stripe'))) throw error
    return { ok: false, message: error.message }
  }
}
