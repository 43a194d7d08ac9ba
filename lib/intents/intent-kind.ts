import type { z } from 'zod'
import type { Intent } from '@/lib/db/generated/client'
import type { PortalEventFacts } from '@/lib/portal-events/portal-event'
import type { Stripe } from '@/lib/stripe/client'

/** What came of an intent, as its page tells it later; kept in `intents.outcome`. */
export type Outcome = Record<string, string | number | boolean | null>

/** What a kind of intent needs to know of the one at hand. */
export type Asked<Input> = Pick<Intent, 'id' | 'customerId' | 'receivedAt' | 'reference'> & { subjectId: string; input: Input }

/**
 * One kind of thing that customers ask for. `findOutcome` reads Stripe and answers null while the goal is not reached,
 * so a retry never asks twice for what already is; `act` asks Stripe for it, under the key it is given.
 */
export type IntentKind<Input> = {
  input: z.ZodType<Input>
  findOutcome: (stripe: Stripe, asked: Asked<Input>) => Promise<Outcome | null>
  act: (stripe: Stripe, asked: Asked<Input>, idempotencyKey: string) => Promise<void>
  /** the portal event of having been asked for it, and that of its having been done */
  onReceived?: (asked: Asked<Input>) => PortalEventFacts
  onDone?: (asked: Asked<Input>, outcome: Outcome) => PortalEventFacts
}

/** A kind of intent with the type of its input checked where it is defined, and forgotten after. */
export type AnyIntentKind = {
  findOutcome: (stripe: Stripe, intent: StoredIntent) => Promise<Outcome | null>
  act: (stripe: Stripe, intent: StoredIntent, idempotencyKey: string) => Promise<void>
  onReceived: (intent: StoredIntent) => PortalEventFacts | null
  onDone: (intent: StoredIntent, outcome: Outcome) => PortalEventFacts | null
}

export type StoredIntent = Pick<Intent, 'id' | 'customerId' | 'receivedAt' | 'reference' | 'subjectId' | 'input'>

/** Defines a kind; its stored input is parsed each time, since a newer version may read what an older one wrote. */
export function intentKind<Input>({ input, findOutcome, act, onReceived, onDone }: IntentKind<Input>): AnyIntentKind {
  const asked = (intent: StoredIntent): Asked<Input> => {
    if (!intent.subjectId) throw new Error(`Intent ${intent.id} has no subject`)
    return { ...intent, subjectId: intent.subjectId, input: input.parse(intent.input) }
  }
  return {
    findOutcome: (stripe, intent) => findOutcome(stripe, asked(intent)),
    act: (stripe, intent, idempotencyKey) => act(stripe, asked(intent), idempotencyKey),
    onReceived: (intent) => onReceived?.(asked(intent)) ?? null,
    onDone: (intent, outcome) => onDone?.(asked(intent), outcome) ?? null,
  }
}
