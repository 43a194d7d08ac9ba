import { randomUUID } from 'node:crypto'

/** The id of an intent, made when its form is rendered, so a form that is sent twice is one intent. */
export function newIntentId(): string {
  return randomUUID()
}
