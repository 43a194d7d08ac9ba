import { env } from '@/lib/env'

/** An answer of the sandbox. Testers may see its messages. */
export type Result<T> = { ok: true; value: T } | { ok: false; message: string }

/** The universe that a page of the panel shows: a connected account's, or the platform's. */
export type Universe = { account: string | null }

const patience = 10_000

/**
 * Calls one of the sandbox's own routes, under /_sandbox. Fails with the sandbox's message, or with one that says it
 * does not answer.
 */
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
    // Whatever `fetch` throws, the tester needs to know that nothing answered.
    return { ok: false, message: `The stand-in for Stripe does not answer: ${String((error as Error).cause ?? error)}` }
  }
}
