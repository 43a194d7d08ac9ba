/**
 * An expiry as it is typed or filled in, written `MM / YY`: `5` becomes `05 / `, `12` becomes `12 / `, and
 * autofill's `05/2031` becomes `05 / 31`. With `deleting`, no separator is added, so that it can be removed.
 */
export function formatExpiry(text: string, deleting = false): string {
  const [, first = '', rest] = /^\s*(\d*)\s*(?:\/\s*(\d*))?/.exec(text.replace(/[^\d/]/g, '')) ?? []
  const { month, year } = split(first, rest)
  if (!month) return ''
  const padded = month.length === 1 && (month > '1' || rest !== undefined) && month !== '0' ? `0${month}` : month
  if (padded.length < 2) return padded
  if (!year && deleting) return padded
  return `${padded} / ${year}`
}

function split(first: string, rest: string | undefined) {
  const typed = rest === undefined ? first : first.padStart(first.length === 1 ? 2 : first.length, '0')
  // A first digit above 1 is already a whole month, so `534` is 05 / 34.
  const monthLength = rest === undefined && /^[2-9]/.test(typed) ? 1 : 2
  const month = typed.slice(0, monthLength)
  const digits = typed.slice(monthLength) + (rest ?? '')
  return { month, year: digits.length === 4 ? digits.slice(2) : digits.slice(0, 2) }
}
