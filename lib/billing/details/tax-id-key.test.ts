import { expect, it } from 'vitest'
import { taxIdKey } from './tax-id-key'
import { taxedField } from './taxed-field'

it.each([
  ['eu_vat', 'DE 123.456-789', 'eu_vat DE123456789'],
  ['eu_vat', 'de123456789', 'eu_vat DE123456789'],
  ['us_ein', null, 'us_ein '],
])('%s %j is %j', (type, value, key) => {
  expect(taxIdKey({ type, value })).toBe(key)
})

it('goods are taxed where they are shipped to, where that is known', () => {
  const address = { line1: null, line2: null, city: null, state: null, postalCode: null, country: 'IT' }
  expect(taxedField({ shipping: { name: 'Bea', phone: null, address } })).toBe('shipping')
  expect(taxedField({ shipping: { name: 'Bea', phone: null, address: null } })).toBe('address')
  expect(taxedField({ shipping: null })).toBe('address')
})
