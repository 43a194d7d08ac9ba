import type { Attempt } from './delivery'
import { signPayload } from './sign-payload'

/** Posts a signed payload and answers the outcome. Only a 2xx answer within ten seconds is a success. */
export async function postPayload(url: string, secret: string, payload: string): Promise<Attempt> {
  const at = Date.now()
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Stripe-Signature': signPayload(payload, secret, Math.floor(at / 1000)),
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body: payload,
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000),
    })
    await response.body?.cancel()
    const error = response.ok ? null : `The endpoint answered ${response.status}.`
    return { at, duration_ms: Date.now() - at, status: response.status, error }
  } catch (error) {
    // When a connection is refused, reset or timed out, fetch gives the reason as the cause.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    const reason = cause instanceof Error ? cause.message : String(cause)
    return { at, duration_ms: Date.now() - at, status: null, error: `The endpoint could not be reached: ${reason}` }
  }
}
