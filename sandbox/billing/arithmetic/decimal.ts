const places = 12

/** One whole unit is 10^12, because Stripe's decimals have at most 12 places. */
export const decimalOne = 10n ** BigInt(places)

/** Parses a decimal such as "0.0512" to an exact count of 10^-12. Throws a RangeError for anything else. */
export function parseDecimal(text: string | number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,12}))?$/.exec(String(text))
  if (!match) throw new RangeError(`not a decimal with at most ${places} places: ${text}`)
  const [, sign, whole = '0', fraction = ''] = match
  const magnitude = BigInt(whole) * decimalOne + BigInt(fraction.padEnd(places, '0'))
  return sign ? -magnitude : magnitude
}

/** Formats a count of 10^-12 as the shortest decimal string, such as "5" or "0.0512". */
export function formatDecimal(value: bigint): string {
  const magnitude = value < 0n ? -value : value
  const fraction = (magnitude % decimalOne).toString().padStart(places, '0').replace(/0+$/, '')
  const digits = `${magnitude / decimalOne}${fraction ? `.${fraction}` : ''}`
  return value < 0n ? `-${digits}` : digits
}
