import type { Customer } from '../objects'

/** A customer is taxed at this location. */
export interface TaxLocation {
  country: string
  state: string | null
  source: 'shipping_destination' | 'billing_address'
}

type Address = { country?: string | null; postal_code?: string | null; state?: string | null }

/**
 * Returns the tax location of an address; a shipping address comes before a billing address. The result is null if none
 * is recognized, and a call with automatic tax then fails: https://docs.stripe.com/tax/customer-locations. The United
 * States require a postal code, and Canada requires a postal code or a province.
 */
export function taxLocation({ shipping, address }: Pick<Customer, 'shipping' | 'address'>): TaxLocation | null {
  return placeOf(shipping?.address, 'shipping_destination') ?? placeOf(address, 'billing_address')
}

function placeOf(address: Address | null | undefined, source: TaxLocation['source']): TaxLocation | null {
  const country = address?.country?.toUpperCase()
  if (!address || !country || !isCountry(country)) return null
  const [state, code] = [address.state?.toUpperCase() ?? null, address.postal_code ?? '']
  if (country === 'US' && !/^\d{5}(-\d{4})?$/.test(code)) return null
  if (country === 'CA' && !state && !/^[A-Z]\d[A-Z] ?\d[A-Z]\d$/i.test(code)) return null
  return { country, state, source }
}

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && names.of(code) !== undefined
}
