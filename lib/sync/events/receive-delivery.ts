import { isDatabaseUnavailable } from '@/lib/db/is-database-unavailable'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { metrics } from '@/lib/observe/metrics'
import { readBody } from '@/lib/net/read-body'
import { readEvent, type UnreadableEvent } from '@/lib/stripe/events/read-event'
import { acceptEvent, type Acceptance } from './accept-event'
import { areStorable, eventRefs } from './event-refs'

export type Outcome = Acceptance | UnreadableEvent | 'too_large' | 'database_unavailable'

const statusOf: Record<Outcome, number> = {
  stored: 200,
  duplicate: 200,
  ignored: 200,
  // The event is not ours, and any other status would make Stripe retry it for three days.
  unknown_account: 200,
  no_signature: 400,
  bad_signature: 400,
  malformed: 400,
  too_large: 413,
  database_unavailable: 503,
}

// Stripe's events are far smaller.
const largest = 1024 * 1024

/** One delivery: what a web request and a Node request have in common. */
export type Delivery = {
  body: AsyncIterable<Uint8Array> | null
  contentLength: string | null | undefined
  signature: string | null | undefined
}

/**
 * Takes one delivery from Stripe: verifies it, stores it and answers; a job does the rest. Stripe retries after 503. It
 * also retries after 400, so an endpoint with a wrong secret loses nothing.
 */
export async function receiveDelivery(
  delivery: Delivery,
  now = new Date(),
): Promise<{ status: number; outcome: Outcome }> {
  const outcome = await receive(delivery, now)
  metrics().webhooksIn.inc({ outcome })
  return { status: statusOf[outcome], outcome }
}

async function receive({ body, contentLength, signature }: Delivery, now: Date): Promise<Outcome> {
  const bytes = await readBody(body, contentLength, largest)
  if (bytes === null) return refuse('too_large')
  const event = readEvent(bytes.toString('utf8'), signature ?? null, env().STRIPE_WEBHOOK_SECRET)
  if (typeof event === 'string') return refuse(event)
  if (!areStorable(eventRefs(event))) return refuse('malformed')
  const about = { event: event.id, type: event.type, account: event.account ?? null }
  try {
    const outcome = await acceptEvent(event, now)
    if (outcome === 'unknown_account') log.warn(about, 'webhook for an account that is no merchant')
    return outcome
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    log.error({ ...about, err: error }, 'webhook not stored')
    return 'database_unavailable'
  }
}

function refuse(outcome: Outcome): Outcome {
  log.warn({ outcome }, 'webhook refused')
  return outcome
}
