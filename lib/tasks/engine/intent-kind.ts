import type { z } from 'zod'
import type { IntentKindName } from '@/lib/billing/tasks/intent-names'
import type { Intent } from '@/lib/db/generated/client'
import type { MailAbout } from '@/lib/mail/customer-mail'
import type { PortalEventFacts } from '@/lib/portal-events/portal-event'
import type { Stripe } from '@/lib/stripe/client/client'

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

/** The result of an intent, kept in `intents.outcome` for its page. */
export type Outcome = { [name: string]: Json }

/** The intent as its kind sees it. */
type Asked<Input> = Pick<Intent, 'id' | 'customerId' | 'onBehalfOf' | 'receivedAt' | 'reference'> & {
  subjectId: string
  input: Input
}

/**
 * One kind of request. `findOutcome` reads Stripe and returns null until the goal is reached, so a retry never repeats
 * what is already done. `act` asks Stripe under the given key and may return the outcome; else `findOutcome` is called
 * again. Both may throw `IntentRefused`.
 */
export type IntentKind<Input extends Json> = {
  input: z.ZodType<Input>
  /**
   * Reads from Stripe what must be the same in every attempt, such as the invoices to try, before anything is changed.
   * The result is stored as the intent's input. Null once that is done.
   */
  prepare?: (stripe: Stripe, asked: Asked<Input>) => Promise<Input | null>
  findOutcome: (stripe: Stripe, asked: Asked<Input>) => Promise<Outcome | null>
  act: (stripe: Stripe, asked: Asked<Input>, idempotencyKey: string) => Promise<Outcome | void>
  /** waiting intents of this kind are carried out in order for the whole customer, not only for one object */
  inOrderPerCustomer?: boolean
  /** the portal event of the request, and that of its completion, or null */
  onReceived?: (asked: Asked<Input>) => PortalEventFacts
  onDone?: (asked: Asked<Input>, outcome: Outcome) => PortalEventFacts | null
  /** mails of its completion, beside the one that says what the receipt says */
  mailsOnDone?: (asked: Asked<Input>) => MailAbout[]
}

/** A kind of intent without the type of its input, which `intentKind` checks. */
export type AnyIntentKind = {
  prepare: (stripe: Stripe, intent: StoredIntent) => Promise<Json>
  findOutcome: (stripe: Stripe, intent: StoredIntent) => Promise<Outcome | null>
  act: (stripe: Stripe, intent: StoredIntent, idempotencyKey: string) => Promise<Outcome | void>
  inOrderPerCustomer: boolean
  onReceived: (intent: StoredIntent) => PortalEventFacts | null
  onDone: (intent: StoredIntent, outcome: Outcome) => PortalEventFacts | null
  mailsOnDone: (intent: StoredIntent) => MailAbout[]
}

/** Every kind by its name. */
export type IntentKinds = Readonly<Record<IntentKindName, AnyIntentKind>>

type StoredIntent = Pick<
  Intent,
  'id' | 'customerId' | 'onBehalfOf' | 'receivedAt' | 'reference' | 'subjectId' | 'input'
>

/** Defines a kind. The stored input is parsed each time, since a newer release may read what an older one wrote. */
export function intentKind<Input extends Json>(kind: IntentKind<Input>): AnyIntentKind {
  const { input, prepare, findOutcome, act, inOrderPerCustomer = false, onReceived, onDone, mailsOnDone } = kind
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
    mailsOnDone: (intent) => mailsOnDone?.(asked(intent)) ?? [],
  }
}
