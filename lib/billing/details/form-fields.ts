import type { Address } from '../objects/address'
import type { Details } from './details'

/** The details as the fields of their form, by name. */
export function formFields({
  name,
  email,
  phone,
  address,
  shipping,
  preferred_locales,
}: Details): Record<string, string> {
  return {
    name: name ?? '',
    email: email ?? '',
    phone: phone ?? '',
    ...addressFields('address', address),
    'shipping.name': shipping?.name ?? '',
    'shipping.phone': shipping?.phone ?? '',
    ...addressFields('shipping', shipping?.address ?? null),
    language: preferred_locales[0] ?? '',
  }
}

function addressFields(prefix: string, address: Address | null): Record<string, string> {
  const parts: (keyof Address)[] = ['country', 'line1', 'line2', 'city', 'state', 'postalCode']
  return Object.fromEntries(parts.map((part) => [`${prefix}.${part}`, address?.[part] ?? '']))
}
