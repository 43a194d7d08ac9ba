import type { Address } from '../objects/address'

/** Countries whose states set a tax of their own, and those of them where cities do too. */
const byState = new Set(['US', 'CA', 'IN', 'BR'])
const byCity = new Set(['US'])

/**
 * Parts of a country with another VAT, or none, by how their postal codes begin. Each match is a place of its own, since
 * the rates of Guadeloupe are not those of French Guiana. Source: Council Directive 2006/112/EC, articles 6 (as amended
 * by Directive (EU) 2019/475), 104, 105 and 120, https://eur-lex.europa.eu/eli/dir/2006/112/oj
 */
const apart: Record<string, RegExp> = {
  // Jungholz and the Kleinwalsertal
  AT: /^(?:6691|699[123])/,
  // Heligoland and Büsingen
  DE: /^(?:27498|78266)/,
  // the Canary Islands, Ceuta and Melilla
  ES: /^(?:35|38|51|52)/,
  // the Åland Islands
  FI: /^22/,
  // overseas
  FR: /^9[78]\d/,
  // Northern Ireland, to whose goods EU VAT applies: Protocol on Ireland/Northern Ireland, article 8
  GB: /^BT/,
  // the Aegean islands and Mount Athos, some of which share the first three digits with places on the mainland
  GR: /^(?:8[1-5]|(?:340|370|630|640|680)\d\d)/,
  // Livigno and Campione d'Italia, by their codes of today and those of before
  IT: /^(?:23030|23041|22060|22061)/,
  // Madeira and the Azores
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
    apart[country]?.exec(code)?.[0],
  ]
    .filter(Boolean)
    .join(' ')
}

function plain(text: string | null): string {
  return (text ?? '').trim().toUpperCase()
}
