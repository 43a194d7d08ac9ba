import { createHash } from 'node:crypto'

/**
 * The key from which Next derives the ids of server actions (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY). It is derived from
 * the sources, so that two builds of the same sources accept each other's forms.
 *
 * The sources are public, so the key is no secret. Next also uses it to encrypt the values that an action inside a
 * function closes over, and lint forbids such actions (docs/decisions/0015).
 * @param {string} sources the hash of the sources
 * @returns {string} 256 bits in base64, as Next takes them
 */
export function deriveActionKey(sources) {
  return createHash('sha256').update(`portico server actions\0${sources}`).digest('base64')
}
