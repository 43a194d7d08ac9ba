import { env } from '@/lib/env'

/** An answer of the sandbox, whose words a tester may read. */
export type Result<T> = { ok: true; value: T } | { ok: false; message: string }

/** Whose universe a page of the panel shows: a connected account's, or the platform's. */
export type Universe = { account: string | null }

const patience = 10_000

/** Calls one of the sandbox's own routes, under /_sandbox. Fails with the sandbox's words, or with its absence. */
export async function askSandbox<Answer>(
  { account }: Universe,
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: Record<string, unknown>,
): Promise<Result<Answer>> {
  const { STRIPE_API_BASE, STRIPE_SECRET_KEY } = env()
  try {
    const response = await fetch(`${STRIPE_API_BASE}/_sandbox${path}`, {
      method,
      headers: {
        authorization: `Bearer ${STRIPE_SECRET_KEY}`,
        ...(account && { 'stripe-account': account }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    const answer = (await response.json()) as Answer & { error?: { message: string } }
    return answer.error ? { ok: false, message: answer.error.message } : { ok: true, value: answer }
  } catch (error) {
    // Whatever `fetch` throws means the same to a tester: nobody answered.
    return { ok: false, message: `The stand-in for Stripe does not answer: ${String((error as Error).cause ?? error)}` }
  }
}
