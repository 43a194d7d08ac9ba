import type { Change } from './collection'
import type { SandboxEvent } from './objects'

/** Why a change happens: the call that made it, or nothing when time did. */
export interface Cause {
  requestId: string | null
  idempotencyKey: string | null
}

/** What has been done so far and how to undo it. */
export interface Transaction {
  cause: Cause | null
  changes: Change[]
  undo: (() => void)[]
  events: SandboxEvent[]
  counts: Map<string, number>
}

/** Whether a failed transaction stands nevertheless: a declined payment leaves its charge behind. */
export function keepsChanges(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'keepsChanges' in error && error.keepsChanges === true
}
