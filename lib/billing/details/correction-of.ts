import type { Address } from '../objects/address'
import type { CustomerRow } from '../objects/customer'
import type { FullInvoice } from '../objects/full-invoice'
import type { TaxId } from '../objects/tax-id'
import { taxIdKey } from './tax-id-key'
import { taxPlace } from './tax-place'

type Frozen = Pick<
  FullInvoice,
  'status' | 'customerName' | 'customerAddress' | 'customerTaxIds' | 'customerTaxExempt' | 'accountCountry' | 'taxes'
>

/** What a customer has on file today, as a corrected copy shows it. */
export type CurrentDetails = Pick<CustomerRow, 'name' | 'email' | 'address' | 'taxIds' | 'taxExempt'>

/**
 * Whether a paid invoice can have a copy with today's details: 'none' where they are the same, or say less; 'tax' where
 * with them the invoice might have been taxed otherwise, so that only the merchant can correct it; else 'copy'.
 */
export function correctionOf(invoice: Frozen, today: CurrentDetails): 'none' | 'tax' | 'copy' {
  if (invoice.status !== 'paid') return 'none'
  const { name, address, taxIds } = today
  if (!said(name) || (isAddress(invoice.customerAddress) && !isAddress(address))) return 'none'
  const isSame =
    said(name) === said(invoice.customerName) &&
    isSameAddress(address, invoice.customerAddress) &&
    isSameSet(taxIds.map(taxIdKey), invoice.customerTaxIds.map(taxIdKey))
  if (isSame) return 'none'
  return mayChangeTax(invoice, today) ? 'tax' : 'copy'
}

/** Told by what the invoice says; where that does not tell enough, it may. */
function mayChangeTax(invoice: Frozen, { address, taxIds, taxExempt }: CurrentDetails): boolean {
  if ((invoice.customerTaxExempt ?? 'none') !== (taxExempt ?? 'none')) return true
  const [then, now] = [taxPlace(invoice.customerAddress), taxPlace(address)]
  // Without tax on it, neither a place nor a tax id has been asked what it comes to.
  if (invoice.taxes.length === 0 && invoice.customerTaxExempt !== 'reverse')
    return then !== null && now !== null && countryOf(invoice.customerAddress) !== countryOf(address)
  const isSamePlace = isSameAddress(address, invoice.customerAddress) || (then !== null && then === now)
  if (!isSamePlace) return true
  // In the merchant's own country a business pays the tax that everybody pays. Elsewhere its tax id decides who owes it.
  const isDomestic = invoice.accountCountry === countryOf(address)
  const isReversed =
    invoice.customerTaxExempt === 'reverse' || invoice.taxes.some(({ reason }) => reason === 'reverse_charge')
  if (isDomestic && !isReversed) return false
  return (
    !isSameSet(taxIds.map(kindOf), invoice.customerTaxIds.map(kindOf)) ||
    taxIds.some(({ verification }) => verification === 'unverified')
  )
}

/** 'eu_vat DE': the tax ids of one kind are treated alike. */
function kindOf({ type, value }: TaxId): string {
  return type === 'eu_vat' ? `${type} ${(value ?? '').trim().slice(0, 2).toUpperCase()}` : type
}

function said(text: string | null | undefined): string {
  return (text ?? '').trim()
}

function countryOf(address: Address | null): string {
  return said(address?.country).toUpperCase()
}

const parts = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const

function isAddress(address: Address | null): boolean {
  return parts.some((part) => said(address?.[part]) !== '')
}

function isSameAddress(one: Address | null, other: Address | null): boolean {
  return parts.every((part) => said(one?.[part]) === said(other?.[part]))
}

function isSameSet(one: string[], other: string[]): boolean {
  const [these, those] = [new Set(one), new Set(other)]
  return these.size === those.size && [...these].every((key) => those.has(key))
}
