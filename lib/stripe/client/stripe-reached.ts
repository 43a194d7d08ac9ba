type Reached = { answeredAt: number | null; failedAt: number | null }

// Shared by server.ts and Next's bundle.
const shared = globalThis as typeof globalThis & { porticoStripe?: Reached }
const last = (shared.porticoStripe ??= { answeredAt: null, failedAt: null })

/** Notes whether Stripe answered a call of this process. */
export function noteStripeAnswer(answered: boolean): void {
  last[answered ? 'answeredAt' : 'failedAt'] = Date.now()
}

/** What this process's last call to Stripe met; `unknown` before the first one. Nothing is asked for it. */
export function stripeReached(): 'ok' | 'failing' | 'unknown' {
  const { answeredAt, failedAt } = last
  if (answeredAt === null && failedAt === null) return 'unknown'
  return (failedAt ?? 0) > (answeredAt ?? 0) ? 'failing' : 'ok'
}
