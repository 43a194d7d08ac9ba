/** 128 random bits in hex. `crypto.randomUUID` is missing on http pages of other hosts than localhost. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
