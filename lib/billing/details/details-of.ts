import type { CustomerRow } from '../objects/customer'
import type { Details } from './details'

type Holding = Pick<CustomerRow, 'name' | 'email' | 'phone' | 'address' | 'shipping' | 'preferredLocales'>

/** The details that Stripe holds, with '' as null, which it keeps apart in some old customers. */
export function detailsOf({ name, email, phone, address, shipping, preferredLocales }: Holding): Details {
  return {
    name: name || null,
    email: email || null,
    phone: phone || null,
    address: filled(address),
    shipping: shipping && {
      name: shipping.name || null,
      phone: shipping.phone || null,
      address: filled(shipping.address),
    },
    preferred_locales: preferredLocales,
  }
}

function filled(address: Holding['address']): Holding['address'] {
  if (!address) return null
  const { line1, line2, city, state, postalCode, country } = address
  return {
    line1: line1 || null,
    line2: line2 || null,
    city: city || null,
    state: state || null,
    postalCode: postalCode || null,
    country: country || null,
  }
}
