// Stripe's scales, which its amounts follow and Intl's do not always: to Stripe ISK, UGX and ALL have two decimals.
// https://docs.stripe.com/currencies#minor-units
const zeroDecimal = new Set([
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'JPY',
  'KMF',
  'KRW',
  'MGA',
  'PYG',
  'RWF',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
])
const threeDecimal = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND'])

/** How many decimals of the currency (in capitals) one minor unit of a Stripe amount stands for. */
export function currencyDigits(currency: string): 0 | 2 | 3 {
  if (zeroDecimal.has(currency)) return 0
  return threeDecimal.has(currency) ? 3 : 2
}
