// Stripe's scales, which can differ from Intl's: at Stripe, ISK, UGX and ALL have two decimals.
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

/** The number of decimals in Stripe's amounts of a currency, whose code is in capitals. */
export function currencyDigits(currency: string): 0 | 2 | 3 {
  if (zeroDecimal.has(currency)) return 0
  return threeDecimal.has(currency) ? 3 : 2
}
