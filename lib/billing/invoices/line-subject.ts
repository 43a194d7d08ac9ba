export type LineSubject = {
  /** what Stripe's own sentence says of it; 'plain' where it is the merchant's text */
  kind: 'plain' | 'charge' | 'remaining' | 'unused' | 'trial'
  /** as it was called on the invoice */
  name: string
}

const day = String.raw`\d{1,2} [A-Z][a-z]{2} \d{4}`
/** "2 × ", or "2 seat × " where the product is sold by a unit */
const count = String.raw`[\d.,]+ (?:[^×]+ )?× `
const sentences = [
  ['remaining', new RegExp(`^Remaining time on (.+) after ${day}$`, 's')],
  ['unused', new RegExp(`^Unused time on (.+) after ${day}$`, 's')],
  ['trial', new RegExp(`^Free trial for (?:${count})?(.+)$`, 's')],
  // Stripe's words for it before 2022, which old invoices keep.
  ['trial', /^Trial period for (.+)$/s],
  ['charge', new RegExp(String.raw`^(?:${count})?(.+) \((?:Tier \d+ )?at [^()]+\)$`, 's')],
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
