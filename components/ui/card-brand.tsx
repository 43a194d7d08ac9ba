/** Stripe's names of the brands that have a mark in `public/cards`. */
const marks = new Set([
  'amex',
  'cartes_bancaires',
  'diners',
  'discover',
  'eftpos_au',
  'jcb',
  'mastercard',
  'unionpay',
  'visa',
])

/** The mark of a card's brand, or a blank card. It is decorative: the name stands beside it as text. */
export function CardBrand({ brand }: { brand: string | null }) {
  const mark = brand !== null && marks.has(brand) ? brand : 'card'
  // eslint-disable-next-line @next/next/no-img-element -- a drawing of a few hundred bytes
  return <img src={`/cards/${mark}.svg`} alt="" width="48" height="32" className="shrink-0" />
}
