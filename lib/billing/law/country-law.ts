import type { LawCountry } from './law-settings'
import type { CountryLaw } from './tables/country-law'
import { france } from './tables/france'
import { germany } from './tables/germany'
import { plain } from './tables/plain'

const tables: Readonly<Record<LawCountry, CountryLaw>> = { DE: germany, FR: france, other: plain }

/** What the law of a country says of cancelling and withdrawing. */
export function countryLaw(country: LawCountry): CountryLaw {
  return tables[country]
}
