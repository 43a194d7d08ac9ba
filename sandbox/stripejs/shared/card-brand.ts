export type CardBrandName = 'visa' | 'mastercard' | 'amex' | 'discover' | 'diners' | 'jcb' | 'unionpay' | 'unknown'

export interface CardBrand {
  name: CardBrandName
  /** The possible lengths of a complete number in digits, ascending. */
  lengths: readonly number[]
  /** The sizes of the groups in which a number is written. */
  groups: readonly number[]
  cvcLength: 3 | 4
}

const fours = [4, 4, 4, 4] as const

const brands: { pattern: RegExp; brand: CardBrand }[] = [
  { pattern: /^4/, brand: { name: 'visa', lengths: [16], groups: fours, cvcLength: 3 } },
  {
    pattern: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    brand: { name: 'mastercard', lengths: [16], groups: fours, cvcLength: 3 },
  },
  { pattern: /^3[47]/, brand: { name: 'amex', lengths: [15], groups: [4, 6, 5], cvcLength: 4 } },
  { pattern: /^(6011|64[4-9]|65)/, brand: { name: 'discover', lengths: [16], groups: fours, cvcLength: 3 } },
  { pattern: /^(30[0-5]|309|36|3[89])/, brand: { name: 'diners', lengths: [14, 16], groups: [4, 6, 4], cvcLength: 3 } },
  { pattern: /^35(2[89]|[3-8])/, brand: { name: 'jcb', lengths: [16], groups: fours, cvcLength: 3 } },
  { pattern: /^(62|81)/, brand: { name: 'unionpay', lengths: [16, 19], groups: [4, 4, 4, 4, 3], cvcLength: 3 } },
]

const unknown: CardBrand = { name: 'unknown', lengths: [16], groups: fours, cvcLength: 3 }

/** The brand the first digits of a card number belong to. */
export function cardBrand(digits: string): CardBrand {
  return brands.find(({ pattern }) => pattern.test(digits))?.brand ?? unknown
}
