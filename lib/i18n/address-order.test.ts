import { expect, it } from 'vitest'
import { addressOrder } from './address-order'
import { countries } from '@/lib/billing/details/countries'

it.each([
  ['US', 'city state postalCode'],
  ['IT', 'postalCode city state'],
  ['DE', 'postalCode city'],
  ['GB', 'city postalCode'],
  ['BR', 'city state postalCode'],
  ['PT', 'postalCode city'],
  ['JP', 'city state postalCode'],
  ['HK', 'city state'],
  ['AE', 'city state'],
  ['', 'city state postalCode'],
])('an address in %s has %s', (country, order) => {
  expect(addressOrder(country).join(' ')).toBe(order)
})

it('every country has a city, and a name of its own', () => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  for (const country of countries) {
    expect(addressOrder(country)).toContain('city')
    expect(names.of(country)).toBeTruthy()
  }
  expect(new Set(countries).size).toBe(countries.length)
})
