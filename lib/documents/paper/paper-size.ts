import type { PaperSize } from './paper'

// Countries that use Letter (CLDR's paper sizes). All others use A4.
const letter = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/** The paper size of an ISO 3166 country; A4 if unknown. */
export function paperSize(country: string | null | undefined): PaperSize {
  return letter.has((country ?? '').toUpperCase()) ? 'LETTER' : 'A4'
}
