const zeroDecimal = new Set([
  'bif',
  'clp',
  'djf',
  'gnf',
  'jpy',
  'kmf',
  'krw',
  'mga',
  'pyg',
  'rwf',
  'vnd',
  'vuv',
  'xaf',
  'xof',
  'xpf',
])
const threeDecimal = new Set(['bhd', 'jod', 'kwd', 'omr', 'tnd'])

/** ISK and UGX count as having two decimals (https://docs.stripe.com/currencies#zero-decimal). */
export function currencyDecimals(currency: string): 0 | 2 | 3 {
  if (zeroDecimal.has(currency)) return 0
  return threeDecimal.has(currency) ? 3 : 2
}

const minimums: Record<string, number> = {
  aed: 200,
  aud: 50,
  bgn: 100,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
  usd: 50,
}

/**
 * Returns the smallest amount Stripe charges, in minor units, or 0 if it publishes none
 * (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts).
 */
export function minimumCharge(currency: string): number {
  return minimums[currency] ?? 0
}
