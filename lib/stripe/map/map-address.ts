import type { Stripe } from '../client/client'
import type { Address } from '@/lib/billing/objects/address'

/** Null where Stripe has no address, or one with only empty fields. */
export function mapAddress(address: Stripe.Address | null | undefined): Address | null {
  if (!address) return null
  const { line1, line2, city, state, postal_code: postalCode, country } = address
  const mapped = {
    line1: line1 ?? null,
    line2: line2 ?? null,
    city: city ?? null,
    state: state ?? null,
    postalCode: postalCode ?? null,
    country: country ?? null,
  }
  return Object.values(mapped).some((field) => field) ? mapped : null
}
