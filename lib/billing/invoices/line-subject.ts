export type LineSubject = {
  /** what Stripe's own sentence says of it; 'plain' where it is the merchant's text */
  kind: 'plain' | 'charge' | 'remaining' | 'unused' | 'trial'
  /** as it was called on the invoice */
  name: string
}

const day = String.raw`\d{1,2} [A-Z][a-z]{2} \d{4}`
const sentences = [
  ['remaining', new RegExp(`^Remaining time on (.+) after ${day}$`, 's')],
  ['unused', new RegExp(`^Unused time on (.+) after ${day}$`, 's')],
  ['trial', /^Trial period for (.+)$/s],
  ['charge', /^(?:[\d.,]+ × )?(.+) \((?:Tier \d+ )?at [^()]+\)$/s],
] as const

/**
 * What a line of an invoice is about. Stripe describes its own lines in English, with quantity, price and dates that
 * documents show elsewhere; what is left is the name the product had then, which today's product may have no longer.
 */
export function lineSubject(description: string): LineSubject {
  for (const [kind, sentence] of sentences) {
    const name = sentence.exec(description)?.[1]
    if (name) return { kind, name }
  }
  return { kind: 'plain', name: description }
}
