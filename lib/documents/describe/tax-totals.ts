import { translator } from '@/lib/i18n'
import type { TaxAmount } from '@/lib/billing/objects/tax-amount'
import type { Total } from '../paper/paper'
import type { Reader } from '../paper/reader'
import { taxLabel } from './tax-label'

/** A document's taxes, one row per rate, with the taxable amount and whether prices include the tax. */
export function taxTotals(taxes: TaxAmount[], currency: string, reader: Reader): Total[] {
  return taxes.map((tax) => ({
    label: describe(tax, currency, reader),
    value: reader.money(tax.amount, currency),
    weight: 'plain',
  }))
}

function describe(tax: TaxAmount, currency: string, reader: Reader): string {
  const { locale, money } = reader
  const t = translator(locale, 'document')
  const named = taxLabel(tax, reader)
  if (tax.reason === 'reverse_charge') return t('total.reverseCharge', { tax: named })
  if (tax.reason === 'customer_exempt' || tax.reason === 'product_exempt') return t('total.exempt', { tax: named })
  const label =
    tax.taxableAmount === null ? named : t('total.taxOn', { tax: named, base: money(tax.taxableAmount, currency) })
  return tax.inclusive ? t('total.taxIncluded', { tax: label }) : label
}
