// Stripe's longest names have 5,000 characters, which would fill pages.
const longest = 2_000

/**
 * Makes a text from elsewhere fit for print: composed letters (NFC), one kind of space, no control characters, and no
 * invisible ones that only steer layout (directions, joiners, soft hyphens).
 */
export function printable(text: string): string {
  return text
    .slice(0, longest)
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}+/gu, '')
    .replace(/\u00a0|[\u2000-\u200a\u202f\u205f\u3000\u1680]/g, '\u00a0')
    .replace(/ {2,}/g, ' ')
    .trim()
}
