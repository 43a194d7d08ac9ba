import { randomBytes } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** A name for a merchant's texts as they are now: sixteen letters and digits, which no others have had. */
export function newWordsVersion(bytes: Uint8Array = randomBytes(16)): string {
  return Array.from(bytes.subarray(0, 16), (byte) => letters[byte % letters.length]).join('')
}
