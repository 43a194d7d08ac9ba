import type { PaperSize } from './paper'

// Where Letter is the usual size (CLDR's paper sizes); everywhere else it is A4.
const letter = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/** The paper of an ISO 3166 country; A4 where it is unknown. */
export function paperSize(country: string | null | undefined): PaperSize {
  return letter.has((country ?? '').toUpperCase()) ? 'LETTER' : 'A4'
}
