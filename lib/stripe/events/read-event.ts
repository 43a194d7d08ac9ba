import Stripe from 'stripe'
import { z } from 'zod'
import { isStorable } from '@/lib/net/is-storable'

/** An event whose signature was right: what it is about, since its data is refetched rather than believed. */
export type StripeEvent = z.infer<typeof snapshotEvent>

export type UnreadableEvent = 'no_signature' | 'bad_signature' | 'malformed'

const tolerance = 300
/** of the year 9999 */
const lastSecond = 253_402_300_799

// What PostgreSQL cannot keep is no name of Stripe's.
const name = z.string().min(1).max(255).refine(isStorable)

/** An object's `id` is a text wherever it stands; whatever else refers to objects is of no interest here. */
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
 * A thin event of Stripe's second API names an object and tells nothing of it:
 * https://docs.stripe.com/api/v2/core/events/event. Read as an event without an object.
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
    // An organisation's context is a path of accounts, the last of which it happened in.
    account: context?.split('/').at(-1),
    created: Math.floor(Date.parse(created) / 1000),
    data: { object: related ? { id: related.id, object: related.type } : {} },
  }))

const eventSchema = z.union([snapshotEvent, thinEvent])

/**
 * Verifies `Stripe-Signature` with each of the endpoint's secrets, at most five minutes old, and reads the event.
 * A signature of none of them, or none at all, tells what was wrong.
 */
export function readEvent(body: string, signature: string | null, secrets: string[]): StripeEvent | UnreadableEvent {
  if (!signature) return 'no_signature'
  if (!isWellFormed(signature)) return 'bad_signature'
  if (!secrets.some((secret) => isSignedWith(secret, body, signature))) return 'bad_signature'
  const parsed = eventSchema.safeParse(jsonOf(body))
  return parsed.success ? parsed.data : 'malformed'
}

/** An event that was listed rather than delivered; null for what we could not take by webhook either. */
export function readListedEvent(event: unknown): StripeEvent | null {
  const parsed = eventSchema.safeParse(event)
  return parsed.success ? parsed.data : null
}

/**
 * Whether every signature of the scheme is one that Stripe could have written: the SDK throws an Error of no kind at
 * `v1=`, and a RangeError at 64 characters that are not ASCII.
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
