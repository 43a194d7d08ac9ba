import Stripe from 'stripe'
import { z } from 'zod'

/** An event whose signature was right: what it is about, since its data is refetched rather than believed. */
export type StripeEvent = z.infer<typeof eventSchema>

export type UnreadableEvent = 'no_signature' | 'bad_signature' | 'malformed'

const tolerance = 300

const eventSchema = z.object({
  id: z.string().min(1).max(255),
  object: z.literal('event'),
  type: z.string().min(1).max(255),
  api_version: z.string().nullish(),
  account: z.string().max(255).nullish(),
  created: z.number().int(),
  data: z.object({
    object: z.record(z.string(), z.unknown()),
    previous_attributes: z.record(z.string(), z.unknown()).nullish(),
  }),
})

/**
 * Verifies `Stripe-Signature` with each of the endpoint's secrets, at most five minutes old, and reads the event.
 * A signature of none of them, or none at all, tells what was wrong.
 */
export function readEvent(body: string, signature: string | null, secrets: string[]): StripeEvent | UnreadableEvent {
  if (!signature) return 'no_signature'
  if (!secrets.some((secret) => isSignedWith(secret, body, signature))) return 'bad_signature'
  const parsed = eventSchema.safeParse(jsonOf(body))
  return parsed.success ? parsed.data : 'malformed'
}

/** An event that was listed rather than delivered; null for what we could not take by webhook either. */
export function readListedEvent(event: unknown): StripeEvent | null {
  const parsed = eventSchema.safeParse(event)
  return parsed.success ? parsed.data : null
}

function isSignedWith(secret: string, body: string, signature: string): boolean {
  try {
    return Stripe.webhooks.signature?.verifyHeader(body, signature, secret, tolerance) ?? false
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false
    throw error
  }
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
