import { cardBrand } from './card-brand'

/** The digits of a card number as its brand writes them: `4242 4242 4242 4242`, `3782 822463 10005`. */
export function formatCardNumber(text: string): string {
  const digits = text.replace(/\D/g, '')
  const { groups, lengths } = cardBrand(digits)
  const kept = digits.slice(0, Math.max(...lengths))
  // A sixteen-digit Diners number is written in groups of four, unlike a fourteen-digit one.
  const sizes = kept.length > sum(groups) ? [4, 4, 4, 4] : groups
  const parts: string[] = []
  let from = 0
  for (const size of sizes) {
    if (from >= kept.length) break
    parts.push(kept.slice(from, from + size))
    from += size
  }
  return parts.join(' ')
}

function sum(sizes: readonly number[]) {
  return sizes.reduce((total, size) => total + size, 0)
}
