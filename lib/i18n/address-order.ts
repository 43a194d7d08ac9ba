import { formatAddress } from 'localized-address-format'

/** What of an address follows the street, by the names of our fields. */
export type PlacePart = 'city' | 'postalCode' | 'state'

const marks: Record<PlacePart, string> = { city: '\ue002', state: '\ue003', postalCode: '\ue004' }
const parts = Object.keys(marks) as PlacePart[]

/**
 * The fields that a country's addresses have below the street, in the order in which they are written there. The city is
 * always among them. A country of which nothing is known has all three.
 */
export function addressOrder(country: string): PlacePart[] {
  const form = {
    postalCountry: country,
    locality: marks.city,
    administrativeArea: marks.state,
    postalCode: marks.postalCode,
  }
  const written = formatAddress(form, 'latin').join('\n')
  const placed = parts
    .filter((part) => written.includes(marks[part]))
    .sort((one, other) => written.indexOf(marks[one]) - written.indexOf(marks[other]))
  if (placed.length === 0 || !country) return ['city', 'state', 'postalCode']
  return placed.includes('city') ? placed : ['city', ...placed]
}
