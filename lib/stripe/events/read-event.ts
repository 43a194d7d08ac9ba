import Stripe from 'stripe'
import { z } from 'zod'
import { isStorable } from '@/lib/net/is-storable'

/** An event whose signature was verified. It says what to refetch; its data is not used. */
export type StripeEvent = z.infer<typeof snapshotEvent>

export type UnreadableEvent = 'no_signature' | 'bad_signature' | 'malformed'

const tolerance = 300
/** the last second of the year 9999 */
const lastSecond = 253_402_300_799

// Stripe's names are all storable in PostgreSQL.
const name = z.string().min(1).max(255).refine(isStorable)

/** An object's `id`, if present, is a text. Its other references are not used here. */
const object = z.record(z.string(), z.unknown()).refine((given) => [given, ...Object.values(given)].every(hasPlainId))

function hasPlainId(value: unknown): boolean {
  return typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'object' || !value.id
}

const snapshotEvent = z.object({
  id: name,
  object: z.literal('event'),
  type: name,
  api_version: name.nullish(),
  account: name.nullish(),
  created: z.number().int().min(0).max(lastSecond),
  data: z.object({
    object,
    previous_attributes: object.nullish(),
  }),
})

/**
 * A thin event of Stripe's second API names an object without its data:
 * https://docs.stripe.com/api/v2/core/events/event. It is read as an event without an object.
 */
const thinEvent = z
  .object({
    id: name,
    object: z.literal('v2.core.event'),
    type: name,
    context: name.nullish(),
    created: z.iso.datetime({ offset: true }),
    related_object: z.object({ id: name, type: name }).nullish(),
  })
  .transform(({ id, type, context, created, related_object: related }): StripeEvent => ({
    id,
    object: 'event',
    type,
    // An organisation's context is a path of accounts; the event happened in the last one.
    account: context?.split('/').at(-1),
    created: Math.floor(Date.parse(created) / 1000),
    data: { object: related ? { id: related.id, object: related.type } : {} },
  }))

const eventSchema = z.union([snapshotEvent, thinEvent])

/**
 * Verifies `Stripe-Signature` with each of the endpoint's secrets, allowing an age of five minutes, and reads the
 * event. Answers what is wrong where the signature is missing or matches no secret.
 */
export function readEvent(body: string, signature: string | null, secrets: string[]): StripeEvent | UnreadableEvent {
  if (!signature) return 'no_signature'
  if (!isWellFormed(signature)) return 'bad_signature'
  if (!secrets.some((secret) => isSignedWith(secret, body, signature))) return 'bad_signature'
  const parsed = eventSchema.safeParse(jsonOf(body))
  return parsed.success ? parsed.data : 'malformed'
}

/** Reads a listed rather than delivered event; null for an event that we would not take as a webhook either. */
export function readListedEvent(event: unknown): StripeEvent | null {
  const parsed = eventSchema.safeParse(event)
  return parsed.success ? parsed.data : null
}

/**
 * Whether Stripe could have written every signature of the scheme. For others the SDK throws errors of no useful type:
 * an Error at `v1=`, and a RangeError at 64 characters that are not ASCII.
 */
function isWellFormed(signature: string): boolean {
  return signature.split(',').every((item) => !/^v1(=|$)/.test(item) || /^v1=[0-9a-f]{64}$/.test(item))
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
