// Stripe's longest names have 5,000 characters, which would fill pages.
const longest = 2_000
const cut = '…'

// Not the joiners, marks and isolates without which texts from right to left would read otherwise.
const hidden = /(?![\u200c-\u200f\u061c\u2066-\u2069])\p{Cf}/gu

/**
 * Makes a text from elsewhere fit for print: composed letters (NFC), one kind of space, no control characters, and none
 * of the invisible ones that could hide how a text reads (overrides of direction) or divide it (soft hyphens). One that
 * is too long ends with an ellipsis.
 */
export function printable(text: string): string {
  const composed = text.normalize('NFC')
  return (composed.length > longest ? composed.slice(0, longest - cut.length) + cut : composed)
    .replace(/\p{Cs}/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(hidden, '')
    .replace(/\u00a0|[\u2000-\u200a\u202f\u205f\u3000\u1680]/g, '\u00a0')
    .replace(/ {2,}/g, ' ')
    .trim()
}
