import { randomUUID } from 'node:crypto'

/** The id of what a form will ask for, minted when it is rendered: sent twice, it is one intent. */
export function newIntentId(): string {
  return randomUUID()
}
