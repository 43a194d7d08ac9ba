import { describe, expect, it } from 'vitest'
import type { Address } from '@/lib/billing/objects/address'
import { formatAddress } from './format-address'

const nothing = { line1: null, line2: null, city: null, state: null, postalCode: null, country: null }
const written = (address: Partial<Address>) => formatAddress({ ...nothing, ...address }, 'en')

describe('an address', () => {
  it('is written as its country does', () => {
    expect(
      written({
        line1: 'Via Garibaldi 12',
        line2: 'Scala B',
        city: 'Milano',
        state: 'MI',
        postalCode: '20121',
        country: 'IT',
      }),
    ).toEqual(['Via Garibaldi 12', 'Scala B', '20121 Milano MI', 'Italy'])
    expect(
      written({ line1: '510 Townsend St', city: 'San Francisco', state: 'CA', postalCode: '94103', country: 'us' }),
    ).toEqual(['510 Townsend St', 'San Francisco, CA 94103', 'United States'])
  })

  it.each([
    [
      { line1: '1-1 Jinnan', city: 'Shibuya-ku', state: 'Tokyo', postalCode: '150-0002', country: 'JP' },
      ['1-1 Jinnan', 'Shibuya-ku, Tokyo', '150-0002', 'Japan'],
    ],
    [
      { line1: '神南1-1', line2: '渋谷ビル', city: '渋谷区', state: '東京都', postalCode: '150-0002', country: 'JP' },
      ['〒150-0002', '東京都', '渋谷区', '神南1-1', '渋谷ビル', 'Japan'],
    ],
    [
      { line1: 'Sheikh Zayed Rd 1', city: 'Deira', state: 'Dubai', postalCode: '00000', country: 'AE' },
      ['Sheikh Zayed Rd 1', 'Deira', 'Dubai', '00000', 'United Arab Emirates'],
    ],
    [
      { line1: 'Sheikh Zayed Rd 1', city: 'Dubai', state: 'Dubai', country: 'AE' },
      ['Sheikh Zayed Rd 1', 'Dubai', 'United Arab Emirates'],
    ],
    [
      { line1: '1 Raffles Place', city: 'Singapore', postalCode: '048616', country: 'SG' },
      ['1 Raffles Place', 'Singapore 048616', 'Singapore'],
    ],
    [
      { line1: '1 Raffles Place', city: 'Jurong', state: 'West', postalCode: '048616', country: 'SG' },
      ['1 Raffles Place', 'Jurong', 'West', 'SINGAPORE 048616', 'Singapore'],
    ],
    [
      { line1: '12 High St', city: 'Accra', state: 'Greater Accra', postalCode: 'GA-183-8164', country: 'GH' },
      ['12 High St', 'Accra', 'Greater Accra', 'GA-183-8164', 'Ghana'],
    ],
    [{ city: 'Torino', state: 'TO', postalCode: '10121' }, ['Torino', 'TO', '10121']],
    [
      { line1: 'Sonnenallee 1', city: 'München', state: 'Bayern', postalCode: '80331', country: 'DE' },
      ['Sonnenallee 1', '80331 München', 'Bayern', 'Germany'],
    ],
    [
      { line1: '10 Downing St', city: 'London', state: 'Greater London', postalCode: 'SW1A 2AA', country: 'GB' },
      ['10 Downing St', 'London', 'Greater London', 'SW1A 2AA', 'United Kingdom'],
    ],
  ])('keeps what the form of its country has no place for: %j', (address, lines) => {
    expect(written(address)).toEqual(lines)
  })

  it('goes on behind the last of several lines where its country does', () => {
    const address = {
      line1: '1-1 Jinnan',
      line2: 'Room 2',
      city: null,
      state: 'Tokyo',
      postalCode: null,
      country: 'JP',
    }
    expect(written(address)).toEqual(['1-1 Jinnan', 'Room 2, Tokyo', 'Japan'])
  })

  it('does not write a prefix twice that the postal code came with', () => {
    const address = { line1: 'Bahnhofstrasse 1', city: 'Zürich', country: 'CH' }
    expect(written({ ...address, postalCode: '8001' })).toContain('CH-8001 Zürich')
    expect(written({ ...address, postalCode: 'CH-8001' })).toContain('CH-8001 Zürich')
  })

  it('has a Japanese postal sign only among Japanese letters', () => {
    expect(written({ line1: '1-1 Jinnan', postalCode: '150-0002', country: 'JP' }).join()).not.toContain('〒')
    expect(written({ postalCode: '150-0002', country: 'JP' })).toEqual(['150-0002', 'Japan'])
  })
})
