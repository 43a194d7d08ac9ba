import { expect, it } from 'vitest'
import { minimumCharge } from '@/sandbox/billing/arithmetic/currency'
import { smallestCharge } from './smallest-charge'

const charged = (currency: string) => smallestCharge({ currency, collectionMethod: 'charge_automatically' })

it('is in every currency the one that the sandbox keeps to', () => {
  const currencies = Intl.supportedValuesOf('currency').map((code) => code.toLowerCase())
  expect(currencies.filter((currency) => charged(currency) !== BigInt(minimumCharge(currency)))).toEqual([])
  expect(['usd', 'gbp', 'huf', 'jpy'].map(charged)).toEqual([50n, 30n, 17_500n, 50n])
})

it('is not known of a currency that nobody is paid out in', () => {
  expect(charged('isk')).toBe(0n)
})

it('is none of an invoice that is sent', () => {
  expect(smallestCharge({ currency: 'usd', collectionMethod: 'send_invoice' })).toBe(0n)
})
