import { describe, expect, it } from 'vitest'
import type { FullInvoice } from '../objects/full-invoice'
import type { TaxAmount } from '../objects/tax-amount'
import { correctionOf, type CurrentDetails } from './correction-of'

const address = {
  line1: 'Via Garibaldi 12',
  line2: null,
  city: 'Milano',
  state: 'MI',
  postalCode: '20121',
  country: 'IT',
}
const vat: TaxAmount = { amount: 660, taxableAmount: 2999, rate: 22, name: 'IVA', inclusive: false, reason: null }
const reversed: TaxAmount = { ...vat, amount: 0, reason: 'reverse_charge' }

const frozen = {
  status: 'paid',
  customerName: 'Giulia Bianchi',
  customerAddress: address,
  customerTaxIds: [{ type: 'eu_vat', value: 'IT12345678901' }],
  customerTaxExempt: 'none',
  accountCountry: 'IT',
  taxes: [vat],
} satisfies Partial<FullInvoice>

const onFile: CurrentDetails = {
  name: 'Giulia Bianchi',
  email: 'giulia@example.com',
  address,
  taxIds: [{ type: 'eu_vat', value: 'IT 1234.5678901', verification: 'verified' }],
  taxExempt: null,
}

const correction = (
  today: Partial<CurrentDetails>,
  invoice: Partial<Parameters<typeof correctionOf>[0]> = {},
): 'none' | 'tax' | 'copy' => correctionOf({ ...frozen, ...invoice }, { ...onFile, ...today })

const idOf = (value: string, verification: string | null = 'verified', type = 'eu_vat') => [
  { type, value, verification },
]

describe('there is none', () => {
  it('where the details are those of the invoice', () => {
    expect(correction({ email: 'other@example.com', address: { ...address, line2: '' } })).toBe('none')
  })

  it.each(['open', 'void', 'uncollectible'] as const)('of an invoice that is %s', (status) => {
    expect(correction({ name: 'Bianchi Srl' }, { status })).toBe('none')
  })

  it('where less is known than then', () => {
    expect(correction({ name: ' ' })).toBe('none')
    expect(correction({ address: null, name: 'Bianchi Srl' })).toBe('none')
  })
})

describe('there is a copy', () => {
  it('with another name, street or city', () => {
    expect(correction({ name: 'Bianchi Srl' })).toBe('copy')
    expect(correction({ address: { ...address, line1: 'Via Roma 1', city: 'Torino', state: 'TO' } })).toBe('copy')
  })

  it('with another name where no address is known', () => {
    expect(correction({ name: 'Bianchi Srl', address: null }, { customerAddress: null })).toBe('copy')
  })

  it('with a tax id of the merchant’s own country', () => {
    expect(correction({}, { customerTaxIds: [] })).toBe('copy')
  })

  it('with a corrected number where the buyer owes the tax, of the same country', () => {
    expect(correction({}, { accountCountry: 'IE', taxes: [reversed], customerTaxIds: idOf('IT00000000000') })).toBe(
      'copy',
    )
  })

  it('with the first address, of an invoice without tax', () => {
    expect(correction({}, { customerAddress: null, taxes: [] })).toBe('copy')
  })
})

describe('only the merchant can correct it', () => {
  it.each<[string, Partial<CurrentDetails>, Partial<Parameters<typeof correctionOf>[0]>]>([
    ['another country', { address: { ...address, country: 'DE' } }, {}],
    ['another country without tax', { address: { ...address, country: 'DE' } }, { taxes: [] }],
    ['a country that the invoice did not know', {}, { customerAddress: null }],
    ['a first tax id from abroad', {}, { accountCountry: 'IE', customerTaxIds: [] }],
    ['no tax id any more where the buyer owes the tax', { taxIds: [] }, { taxes: [reversed] }],
    ['a tax id of another country', { taxIds: idOf('DE123456789') }, { accountCountry: 'IE', taxes: [reversed] }],
    [
      'a number that the register does not know',
      { taxIds: idOf('IT00000000000', 'unverified') },
      { accountCountry: 'IE', taxes: [reversed] },
    ],
    ['another exemption', { name: 'Bianchi Srl', taxExempt: 'exempt' }, {}],
    ['a merchant whose country is not known', { taxIds: idOf('1', null, 'it_cf') }, { accountCountry: null }],
  ])('with %s', (_, today, invoice) => {
    expect(correction(today, invoice)).toBe('tax')
  })
})
