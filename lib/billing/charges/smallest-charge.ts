import type { Subscription } from '../types'

/**
 * In minor units, as https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts lists them by the currency of
 * the merchant's payouts. What Stripe converts first must reach the smallest of that currency, which is not known here.
 */
const smallest: Record<string, bigint> = {
  aed: 200n,
  aud: 50n,
  bgn: 100n,
  brl: 50n,
  cad: 50n,
  chf: 50n,
  czk: 1500n,
  dkk: 250n,
  eur: 50n,
  gbp: 30n,
  hkd: 400n,
  huf: 17500n,
  inr: 50n,
  jpy: 50n,
  mxn: 1000n,
  myr: 200n,
  nok: 300n,
  nzd: 50n,
  pln: 200n,
  ron: 200n,
  sek: 300n,
  sgd: 50n,
  thb: 1000n,
  usd: 50n,
}

/**
 * The smallest amount that Stripe charges for an invoice, in minor units: less waits in the customer's balance for the
 * next one. 0 for invoices that are sent, which have none, and where Stripe lists none: all that is owed counts as due.
 */
export function smallestCharge({ currency, collectionMethod }: Pick<Subscription, 'currency' | 'collectionMethod'>) {
  return collectionMethod === 'charge_automatically' ? (smallest[currency] ?? 0n) : 0n
}
