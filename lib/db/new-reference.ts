import { randomInt } from 'node:crypto'

// Crockford's base 32: no I, L, O or U, which are misread or misheard.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A reference a customer can read out on the telephone, such as `7K3M-0QXD`: 40 random bits. */
export function newReference(): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}
