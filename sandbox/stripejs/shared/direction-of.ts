/** The languages of Stripe.js that are written from right to left. */
const rightToLeft = ['ar', 'he']

/** Which way a locale's texts are written; HTML's `dir`. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.includes(locale) ? 'rtl' : 'ltr'
}
