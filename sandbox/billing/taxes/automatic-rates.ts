import type { TaxLocation } from './tax-location'

/** Automatic tax adds this rate in one place. */
export interface AutomaticRate {
  name: string
  type: 'gst' | 'jct' | 'sales_tax' | 'vat'
  percentage: number
}

const vat = (percentage: number): AutomaticRate => ({ name: 'VAT', type: 'vat', percentage })
const gst = (percentage: number): AutomaticRate => ({ name: 'GST', type: 'gst', percentage })
const sales = (percentage: number): AutomaticRate => ({ name: 'Sales Tax', type: 'sales_tax', percentage })

/** Lists the standard rates by country, as of 2026. No tax is collected in other countries. */
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

/** Lists the states' own rates. County and city rates are left out. */
const byState: Record<string, AutomaticRate> = {
  CA: sales(7.25),
  FL: sales(6),
  NY: sales(4),
  TX: sales(6.25),
  WA: sales(6.5),
}

/** Returns the rate of a place, or null where no tax is collected. */
export function automaticRate({ country, state }: TaxLocation): AutomaticRate | null {
  return (country === 'US' ? byState[state ?? ''] : byCountry[country]) ?? null
}
