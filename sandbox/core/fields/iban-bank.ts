/**
 * Lists by country how many characters after the check digits name the bank. These countries have no national check
 * character before them.
 */
const bankLengths: Record<string, number> = {
  AT: 5,
  BE: 3,
  CH: 5,
  CZ: 4,
  DE: 8,
  DK: 4,
  EE: 2,
  ES: 4,
  FI: 3,
  FR: 5,
  GB: 4,
  GR: 3,
  HR: 7,
  HU: 3,
  IE: 4,
  LT: 5,
  LU: 3,
  LV: 4,
  MT: 4,
  NL: 4,
  NO: 4,
  PL: 8,
  PT: 4,
  RO: 4,
  SE: 3,
  SI: 5,
  SK: 4,
}

/** Returns the bank of an IBAN. In Italy and San Marino a national check character comes first. */
export function ibanBank(iban: string): string {
  const country = iban.slice(0, 2)
  if (country === 'IT' || country === 'SM') return iban.slice(5, 10)
  return iban.slice(4, 4 + (bankLengths[country] ?? 4))
}
