import { translator } from '@/lib/i18n'
import type { MerchantFace } from '@/lib/merchant/merchant-face'
import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import type { TaxId } from '@/lib/billing/objects/tax-id'
import { countryName } from '@/lib/i18n/country-name'
import { formatAddress } from '../paper/format-address'
import type { Party } from '../paper/paper'
import type { Reader } from '../paper/reader'

/** The seller and buyer as they were when the invoice was finalized. */
export function invoiceParties(invoice: FullInvoice, merchant: MerchantFace, reader: Reader): Party[] {
  const { locale } = reader
  const t = translator(locale, 'document')
  return [
    {
      label: t('party.from'),
      name: invoice.accountName ?? merchant.name,
      lines: [
        ...maybe(countryName(invoice.accountCountry ?? merchant.country, locale)),
        ...maybe(merchant.supportEmail),
        ...invoice.accountTaxIds.flatMap((id) => taxIdText(id, reader)),
      ],
    },
    {
      label: t('party.billTo'),
      name: invoice.customerName ?? invoice.customerEmail ?? '',
      lines: [
        ...formatAddress(invoice.customerAddress, locale),
        ...maybe(invoice.customerName === null ? null : invoice.customerEmail),
        ...invoice.customerTaxIds.flatMap((id) => taxIdText(id, reader)),
      ],
    },
  ]
}

function maybe(text: string | null): string[] {
  return text ? [text] : []
}

/** "US EIN 12-3456789". Stripe's types consist of the country and the local name of the id. */
function taxIdText({ type, value }: TaxId, { locale }: Reader): string[] {
  const t = translator(locale, 'document')
  if (!value) return []
  if (type === 'eu_vat') return [t('party.euVat', { value })]
  return [t('party.taxId', { type: type.replaceAll('_', ' ').toUpperCase(), value })]
}
