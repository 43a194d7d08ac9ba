/**
 * A unit amount (minor units with up to 12 decimals) times a quantity, in whole minor units. Null where the product is
 * not whole: only Stripe rounds.
 */
export function multiplyUnitAmount(unitAmountDecimal: string, quantity: number): bigint | null {
  const parts = /^(-?)(\d+)(?:\.(\d{1,12}))?$/.exec(unitAmountDecimal)
  if (!parts || !Number.isSafeInteger(quantity)) return null
  const [, sign, whole = '', decimals = ''] = parts
  const scale = 10n ** BigInt(decimals.length)
  const scaled = BigInt(whole + decimals) * BigInt(quantity) * (sign ? -1n : 1n)
  return scaled % scale === 0n ? scaled / scale : null
}
