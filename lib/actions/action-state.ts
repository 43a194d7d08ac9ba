import type { ErrorCode } from '@/lib/errors'

/**
 * What a form shows after it was sent and came back: the failure in the customer's language, and what was typed; or the
 * address of the file that it asked for.
 */
export type ActionState = { code: ErrorCode; message: string; typed: Record<string, string> } | { code: 'file'; file: string } | null

/** A server action as a form takes it; with or without JavaScript. */
export type FormAction = (state: ActionState, form: FormData) => Promise<ActionState>
