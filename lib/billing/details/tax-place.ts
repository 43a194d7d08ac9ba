import type { Address } from '../objects/address'

/** Countries whose states set a tax of their own, and those of them where cities do too. */
const byState = new Set(['US', 'CA', 'IN', 'BR'])
const byCity = new Set(['US'])

/**
 * Parts of a country with another VAT, or none, by how their postal codes begin: the Canary Islands, Madeira, the French
 * overseas departments, Northern Ireland, …
 * Source: Council Directive 2006/112/EC, articles 6, 104, 105 and 120; for Northern Ireland, its protocol.
 */
const apart: Record<string, RegExp> = {
  AT: /^(6691|699[123])/,
  DE: /^(27498|78266)/,
  ES: /^(35|38|51|52)/,
  FI: /^22/,
  FR: /^(97|98)\d/,
  GB: /^BT/,
  GR: /^63086/,
  IT: /^(23030|23041|22060|22061)/,
  PT: /^9\d/,
}

/**
 * What an address tells of the tax there: addresses with the same text are taxed alike, at the same time and for the same
 * buyer. Null without a country.
 */
export function taxPlace(address: Address | null): string | null {
  const country = address?.country?.trim().toUpperCase()
  if (!address || !country) return null
  const code = (address.postalCode ?? '').replace(/[\s-]/g, '').toUpperCase()
  return [
    country,
    byState.has(country) && plain(address.state),
    byCity.has(country) && `${code.slice(0, 5)} ${plain(address.city)}`,
    apart[country]?.exec(code)?.[0].slice(0, 2),
  ]
    .filter(Boolean)
    .join(' ')
}

function plain(text: string | null): string {
  return (text ?? '').trim().toUpperCase()
}
