import { isDeepStrictEqual } from 'node:util'
import { countries } from './countries'
import type { Address } from '../objects/address'
import type { CustomerField } from '../portal-features'
import { detailFields, type DetailField, type Details } from './details'
import { plainLine } from './plain-line'

type Read = { ok: true; details: Details } | { ok: false; field: DetailField }

// As Stripe takes them; its own answers name a field that is longer.
const longest = { name: 256, phone: 20, line: 500 }

const addressParts = ['country', 'line1', 'line2', 'city', 'state', 'postalCode'] as const

const editable: Record<DetailField, CustomerField | null> = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  address: 'address',
  shipping: 'shipping',
  // The language switch is for every customer too, so no merchant's choice is asked.
  preferred_locales: null,
}

/** Which of the details customers may change. */
export function editableDetails(allowed: readonly CustomerField[]): DetailField[] {
  return detailFields.filter((field) => {
    const name = editable[field]
    return name === null || allowed.includes(name)
  })
}

/**
 * The details of a form, or the first field that cannot be read. Fields that are not `editable`, and those that the form
 * does not have, are as `shown`.
 */
export function readDetails(
  form: Readonly<Record<string, string>>,
  shown: Details,
  editable: readonly DetailField[],
  languages: readonly string[],
): Read {
  const may = (field: DetailField) => editable.includes(field)
  const lineOf = (name: string) => (name in form ? plainLine(form[name] ?? '') || null : null)
  const read: Details = {
    name: may('name') && 'name' in form ? lineOf('name') : shown.name,
    email: may('email') && 'email' in form ? lineOf('email') : shown.email,
    phone: may('phone') && 'phone' in form ? lineOf('phone') : shown.phone,
    address: may('address') && 'address.line1' in form ? addressOf('address') : shown.address,
    shipping: may('shipping') && 'shipping.line1' in form ? shippingOf() : shown.shipping,
    preferred_locales: may('preferred_locales') && form.language ? localesOf(form.language) : shown.preferred_locales,
  }
  // What is on file stays as it is, even where it could not be typed.
  const isNew = (field: DetailField) => may(field) && !isDeepStrictEqual(read[field], shown[field])
  const faulty = detailFields.find((field) => isNew(field) && !isPossible(field, read, languages))
  return faulty ? { ok: false, field: faulty } : { ok: true, details: read }

  function addressOf(prefix: 'address' | 'shipping'): Address | null {
    const [country, line1, line2, city, state, postalCode] = addressParts.map((part) => lineOf(`${prefix}.${part}`))
    const address = { line1, line2, city, state, postalCode, country: country?.toUpperCase() }
    // A country alone is what the form begins with.
    const isEmpty = !line1 && !line2 && !city && !state && !postalCode && !(prefix === 'address' && country)
    return isEmpty ? null : (Object.fromEntries(Object.entries(address).map(([k, v]) => [k, v ?? null])) as Address)
  }

  function shippingOf(): Details['shipping'] {
    const [name, phone, address] = [lineOf('shipping.name'), lineOf('shipping.phone'), addressOf('shipping')]
    return name || phone || address ? { name, phone, address } : null
  }

  function localesOf(language: string): string[] {
    const [best, ...others] = shown.preferred_locales
    return language === best ? shown.preferred_locales : [language, ...others.filter((each) => each !== language)]
  }
}

function isPossible(field: DetailField, details: Details, languages: readonly string[]): boolean {
  const { name, email, phone, address, shipping, preferred_locales: locales } = details
  switch (field) {
    case 'name':
      return (name ?? '').length <= longest.name
    case 'email':
      return email !== null && email.length <= 254 && /^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@,;<>"().]+$/.test(email)
    case 'phone':
      return isPhone(phone)
    case 'address':
      return address === null || isAddress(address)
    case 'shipping':
      // Stripe has no shipping without a name.
      return (
        !shipping || (!!shipping.name && isPhone(shipping.phone) && !!shipping.address && isAddress(shipping.address))
      )
    case 'preferred_locales':
      return locales.length === 0 || languages.includes(locales[0] ?? '')
  }
}

function isPhone(phone: string | null): boolean {
  return phone === null || (phone.length <= longest.phone && /\d/.test(phone))
}

function isAddress({ country, ...parts }: Address): boolean {
  const isKnown = country !== null && countries.includes(country)
  return isKnown && Object.values(parts).every((part) => (part ?? '').length <= longest.line)
}
