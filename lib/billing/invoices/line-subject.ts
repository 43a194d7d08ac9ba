export type LineSubject = {
  /** what Stripe's wording says of it; 'plain' for the merchant's own text */
  kind: 'plain' | 'charge' | 'remaining' | 'unused' | 'trial'
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
 * What an invoice line is about. Stripe describes its own lines in English, with a quantity, a price and dates that
 * documents show elsewhere. What remains is the product's name at that time, which may have changed since.
 */
export function lineSubject(description: string): LineSubject {
  for (const [kind, sentence] of sentences) {
    const name = sentence.exec(description)?.[1]
    if (name) return { kind, name }
  }
  return { kind: 'plain', name: description }
}
