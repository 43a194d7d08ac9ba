import type { TaxLocation } from './tax-location'

/** What automatic tax adds in one place. */
export interface AutomaticRate {
  name: string
  type: 'gst' | 'jct' | 'sales_tax' | 'vat'
  percentage: number
}

const vat = (percentage: number): AutomaticRate => ({ name: 'VAT', type: 'vat', percentage })
const gst = (percentage: number): AutomaticRate => ({ name: 'GST', type: 'gst', percentage })
const sales = (percentage: number): AutomaticRate => ({ name: 'Sales Tax', type: 'sales_tax', percentage })

/** Standard rates by country, as of 2026. A country that is not here is one where nothing is collected. */
const byCountry: Record<string, AutomaticRate> = {
  AT: vat(20),
  AU: gst(10),
  BE: vat(21),
  CA: gst(5),
  CH: vat(8.1),
  DE: vat(19),
  DK: vat(25),
  ES: vat(21),
  FI: vat(25.5),
  FR: vat(20),
  GB: vat(20),
  IE: vat(23),
  IT: vat(22),
  JP: { name: 'JCT', type: 'jct', percentage: 10 },
  LU: vat(17),
  NL: vat(21),
  NO: vat(25),
  NZ: gst(15),
  PL: vat(23),
  PT: vat(23),
  SE: vat(25),
}

/** The rates of the states themselves; those of counties and cities are left out. */
const byState: Record<string, AutomaticRate> = {
  CA: sales(7.25),
  FL: sales(6),
  NY: sales(4),
  TX: sales(6.25),
  WA: sales(6.5),
}

/** The rate of a place; null where nothing is collected. */
export function automaticRate({ country, state }: TaxLocation): AutomaticRate | null {
  return (country === 'US' ? byState[state ?? ''] : byCountry[country]) ?? null
}
