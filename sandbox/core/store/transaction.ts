import type { Change } from './collection'
import type { SandboxEvent } from './objects'

/** This is the call that caused a change, or nothing when time caused it. */
export interface Cause {
  requestId: string | null
  idempotencyKey: string | null
}

/** A transaction records what was done and how to undo it. */
export interface Transaction {
  cause: Cause | null
  changes: Change[]
  undo: (() => void)[]
  events: SandboxEvent[]
  counts: Map<string, number>
}

/** Tells whether a failed transaction is kept anyway: a declined payment leaves its charge behind. */
export function keepsChanges(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'keepsChanges' in error && error.keepsChanges === true
}
