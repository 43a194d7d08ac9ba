import type { z } from 'zod'
import type { IntentKindName } from '@/lib/billing/tasks/intent-names'
import type { Intent } from '@/lib/db/generated/client'
import type { PortalEventFacts } from '@/lib/portal-events/portal-event'
import type { Stripe } from '@/lib/stripe/client/client'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** What came of an intent, as its page tells it later; kept in `intents.outcome`. */
export type Outcome = { [name: string]: Json }

/** What a kind of intent needs to know of the one at hand. */
type Asked<Input> = Pick<Intent, 'id' | 'customerId' | 'receivedAt' | 'reference'> & {
  subjectId: string
  input: Input
}

/**
 * One kind of thing that customers ask for. `findOutcome` reads Stripe and answers null while the goal is not reached,
 * so a retry never asks twice for what already is; `act` asks Stripe for it, under the key it is given, and may answer
 * what came of it, else `findOutcome` is asked again. Each may throw `IntentRefused`.
 */
export type IntentKind<Input extends Json> = {
  input: z.ZodType<Input>
  /**
   * What is only known of Stripe and must be the same in every attempt, such as which invoices will be tried: read
   * before anything is changed, and stored as the intent's input. Null once that is done.
   */
  prepare?: (stripe: Stripe, asked: Asked<Input>) => Promise<Input | null>
  findOutcome: (stripe: Stripe, asked: Asked<Input>) => Promise<Outcome | null>
  act: (stripe: Stripe, asked: Asked<Input>, idempotencyKey: string) => Promise<Outcome | void>
  /** of several that wait, a later one must not be overtaken by an earlier one, though about another object */
  inOrderPerCustomer?: boolean
  /** the portal event of having been asked for it, and that of its having been done; null for none */
  onReceived?: (asked: Asked<Input>) => PortalEventFacts
  onDone?: (asked: Asked<Input>, outcome: Outcome) => PortalEventFacts | null
}

/** A kind of intent with the type of its input checked where it is defined, and forgotten after. */
export type AnyIntentKind = {
  prepare: (stripe: Stripe, intent: StoredIntent) => Promise<Json>
  findOutcome: (stripe: Stripe, intent: StoredIntent) => Promise<Outcome | null>
  act: (stripe: Stripe, intent: StoredIntent, idempotencyKey: string) => Promise<Outcome | void>
  inOrderPerCustomer: boolean
  onReceived: (intent: StoredIntent) => PortalEventFacts | null
  onDone: (intent: StoredIntent, outcome: Outcome) => PortalEventFacts | null
}

/** Every kind by its name. */
export type IntentKinds = Readonly<Record<IntentKindName, AnyIntentKind>>

type StoredIntent = Pick<Intent, 'id' | 'customerId' | 'receivedAt' | 'reference' | 'subjectId' | 'input'>

/** Defines a kind; its stored input is parsed each time, since a newer version may read what an older one wrote. */
export function intentKind<Input extends Json>(kind: IntentKind<Input>): AnyIntentKind {
  const { input, prepare, findOutcome, act, inOrderPerCustomer = false, onReceived, onDone } = kind
  const asked = (intent: StoredIntent): Asked<Input> => {
    if (!intent.subjectId) throw new Error(`Intent ${intent.id} has no subject`)
    return { ...intent, subjectId: intent.subjectId, input: input.parse(intent.input) }
  }
  return {
    prepare: async (stripe, intent) => (prepare ? prepare(stripe, asked(intent)) : null),
    findOutcome: (stripe, intent) => findOutcome(stripe, asked(intent)),
    act: (stripe, intent, idempotencyKey) => act(stripe, asked(intent), idempotencyKey),
    inOrderPerCustomer,
    onReceived: (intent) => onReceived?.(asked(intent)) ?? null,
    onDone: (intent, outcome) => onDone?.(asked(intent), outcome) ?? null,
  }
}
