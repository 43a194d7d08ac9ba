import type { FailureText } from './failure-text'

/**
 * What a form shows once it was sent and came back: the failure in the customer's language and what was typed, or the
 * address that the browser itself must load.
 */
export type ActionState = (FailureText & { typed: Record<string, string> }) | { code: 'load'; address: string } | null

/** A server action as a form takes it, with or without JavaScript. */
export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>
