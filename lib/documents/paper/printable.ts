// Longest names of Stripe's have 5,000 characters; one field of so many would fill pages.
const longest = 2_000

/**
 * A text of somebody else's as it can stand in a line of print: composed letters (NFC), one kind of space, and neither
 * control characters nor the invisible ones that only steer browsers (directions, joiners, soft hyphens).
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
