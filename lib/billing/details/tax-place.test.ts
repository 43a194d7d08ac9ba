import { describe, expect, it } from 'vitest'
import type { Address } from '../objects/address'
import { taxPlace } from './tax-place'

const at = (given: Partial<Address>): Address => ({
  line1: null,
  line2: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  ...given,
})
const isAlike = (one: Partial<Address>, other: Partial<Address>) => taxPlace(at(one)) === taxPlace(at(other))

describe('two addresses', () => {
  it('are taxed alike within most countries', () => {
    expect(
      isAlike(
        { country: 'IT', city: 'Milano', state: 'MI', postalCode: '20121' },
        { country: 'it ', city: 'Torino', state: 'TO', postalCode: '10123' },
      ),
    ).toBe(true)
  })

  it.each<[string, Partial<Address>, Partial<Address>]>([
    ['another country', { country: 'IT' }, { country: 'DE' }],
    ['another state that has a tax of its own', { country: 'US', state: 'NY' }, { country: 'US', state: 'NJ' }],
    [
      'another city there',
      { country: 'US', state: 'NY', city: 'Albany' },
      { country: 'US', state: 'NY', city: 'Troy' },
    ],
    ['the Canary Islands', { country: 'ES', postalCode: '28001' }, { country: 'ES', postalCode: '35001' }],
    ['Madeira', { country: 'PT', postalCode: '1000-001' }, { country: 'PT', postalCode: '9000-001' }],
    ['French Guiana', { country: 'FR', postalCode: '97110' }, { country: 'FR', postalCode: '97300' }],
    ['Lesbos', { country: 'GR', postalCode: '105 57' }, { country: 'GR', postalCode: '811 00' }],
    ['Samothrace', { country: 'GR', postalCode: '681 00' }, { country: 'GR', postalCode: '680 02' }],
    ['Livigno', { country: 'IT', postalCode: '23100' }, { country: 'IT', postalCode: '23041' }],
    ['Northern Ireland', { country: 'GB', postalCode: 'SW1A 1AA' }, { country: 'GB', postalCode: 'bt1 5gs' }],
  ])('are not, where one is in %s', (_, one, other) => {
    expect(isAlike(one, other)).toBe(false)
  })

  it('are, with the same ZIP code in its long and short form', () => {
    const albany = { country: 'US', state: 'ny', city: 'Albany ' }
    expect(isAlike({ ...albany, postalCode: '12207' }, { ...albany, state: 'NY', postalCode: '12207-1234' })).toBe(true)
  })
})

it('tells nothing without a country', () => {
  expect(taxPlace(at({ city: 'Milano' }))).toBeNull()
  expect(taxPlace(null)).toBeNull()
})
