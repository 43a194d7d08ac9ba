import type { Address } from '@/lib/billing/objects/address'
import type { DetailField, Details } from '@/lib/billing/details/details'
import type { Stripe } from '../client/client'

/** The parameters that set these fields of a customer. Stripe empties what is set to ''. */
export function customerParams(fields: readonly DetailField[], details: Details): Stripe.CustomerUpdateParams {
  const { name, email, phone, address, shipping, preferred_locales } = details
  const all = {
    name: name ?? '',
    email: email ?? '',
    phone: phone ?? '',
    address: address ? addressParams(address) : ('' as const),
    shipping: shipping
      ? { name: shipping.name ?? '', phone: shipping.phone ?? '', address: addressParams(shipping.address) }
      : ('' as const),
    preferred_locales,
  }
  return Object.fromEntries(fields.map((field) => [field, all[field]]))
}

function addressParams(address: Address | null): Stripe.AddressParam {
  return {
    line1: address?.line1 ?? '',
    line2: address?.line2 ?? '',
    city: address?.city ?? '',
    state: address?.state ?? '',
    postal_code: address?.postalCode ?? '',
    country: address?.country ?? '',
  }
}
