import type { StoredObject } from './objects'

/** Returns what Stripe answers for a deleted object. */
export function deleted(kind: string, id: string): StoredObject & { deleted: true } {
  return { id, object: kind, deleted: true }
}
