/**
 * Divides a decimal number, given as text, by 10 to the power of `places`. It uses no float, so no digit is lost.
 * Throws a RangeError for anything but a plain decimal.
 */
export function shiftDecimal(number: string, places: number): `${number}` {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number)
  if (!parts) throw new RangeError(`Not a decimal number: ${number}`)
  const [, sign, whole = '', decimals = ''] = parts
  const padded = whole.padStart(places + 1, '0')
  const point = padded.length - places
  const shifted = `${sign}${padded.slice(0, point)}.${padded.slice(point)}${decimals}`
  return shifted.replace(/\.?0*$/, (end) => (end.startsWith('.') ? '' : end)) as `${number}`
}
