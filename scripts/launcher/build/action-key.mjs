import { createHash } from 'node:crypto'

/**
 * The key that Next makes the ids of server actions from (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY), derived from what is
 * built: two builds of the same sources have the same ids, so that a form of one is taken by the other.
 *
 * It is no secret, since the sources are public. Next also encrypts with it the values that an action written inside of
 * a function closes over; lint forbids such actions (docs/decisions/0015).
 * @param {string} sources their hash
 * @returns {string} 256 bits in base64, as Next takes them
 */
export function deriveActionKey(sources) {
  return createHash('sha256').update(`portico server actions\0${sources}`).digest('base64')
}
