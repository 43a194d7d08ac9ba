import { lawCountries, type LawCountry } from './law-settings'

/** The table that holds for somebody in a country, by its ISO code; `other` where it has none of its own. */
export function lawCountryOf(country: string | null): LawCountry {
  return lawCountries.find((each) => each === country?.toUpperCase()) ?? 'other'
}
