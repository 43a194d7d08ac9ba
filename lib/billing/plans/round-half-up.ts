/**
 * A decimal amount (minor units, up to 12 decimals) times a quantity, rounded to whole minor units, halves away from
 * zero as Stripe does. Null for a text that is no such amount.
 */
export function roundHalfUp(decimal: string, quantity: number): bigint | null {
  const parts = /^(-?)(\d+)(?:\.(\d{1,12}))?$/.exec(decimal)
  if (!parts || !Number.isSafeInteger(quantity)) return null
  const [, sign, whole = '', decimals = ''] = parts
  const scale = 10n ** BigInt(decimals.length)
  const scaled = BigInt(whole + decimals) * BigInt(quantity)
  const rounded = (scaled * 2n + scale) / (scale * 2n)
  return sign ? -rounded : rounded
}
