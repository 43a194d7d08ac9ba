import { formatUnitAmount, translator } from '@/lib/i18n'
import type { FullInvoice, FullInvoiceLine } from '@/lib/billing/objects/full-invoice'
import type { Column, PaperTable, Row } from '../paper/paper'
import type { Reader } from '../paper/reader'
import { lineName } from './line-name'
import { taxLabel } from './tax-label'
import { unitPriceOf } from './unit-price-of'
import { joinList } from '@/lib/i18n/punctuation'

/** The lines of an invoice. The tax column is left out if no line has tax. */
export function lineTable(invoice: FullInvoice, reader: Reader): PaperTable {
  const t = translator(reader.locale, 'document')
  const taxed = invoice.lines.some(({ taxes }) => taxes.length > 0)
  const column = (label: string, width: number): Column => ({ label, width, align: 'right' })
  return {
    columns: [
      { label: t('column.description'), width: taxed ? 44 : 52, align: 'left' },
      column(t('column.quantity'), 9),
      column(t('column.unitPrice'), 18),
      ...(taxed ? [column(t('column.tax'), 12)] : []),
      column(t('column.amount'), taxed ? 17 : 21),
    ],
    rows: invoice.lines.map((line) => lineRow(line, { currency: invoice.currency, taxed, reader })),
    empty: t('line.none'),
  }
}

type Context = { currency: string; taxed: boolean; reader: Reader }

function lineRow(line: FullInvoiceLine, { currency, taxed, reader }: Context): Row {
  const { locale, money } = reader
  const unitPrice = unitPriceOf(line)
  const quantity = line.quantityDecimal ?? line.quantity
  return {
    cells: [
      lineName(line.description, line.periodStart, reader),
      quantity === null ? '' : new Intl.NumberFormat(locale, { maximumFractionDigits: 12 }).format(quantity as number),
      unitPrice === null ? '' : formatUnitAmount(unitPrice, currency, locale),
      ...(taxed
        ? [
            joinList(
              line.taxes.map((tax) => rateOf(tax, reader)),
              locale,
            ),
          ]
        : []),
      money(line.amount, currency),
    ],
    details: [
      periodOf(line, reader),
      ...line.discounts.map((discount) => discountOf(discount, currency, reader)),
    ].filter((detail) => detail !== null),
  }
}

function periodOf({ periodStart, periodEnd }: FullInvoiceLine, { locale, shortDay }: Reader): string | null {
  const [from, to] = [shortDay(periodStart), shortDay(periodEnd)]
  // A one-off item has no period, and the invoice already has a date.
  return from === to ? null : translator(locale, 'document')('line.period', { from, to })
}

function rateOf(tax: FullInvoiceLine['taxes'][number], reader: Reader): string {
  return tax.rate === null ? taxLabel(tax, reader) : reader.percent(tax.rate)
}

function discountOf(
  { name, amount }: FullInvoiceLine['discounts'][number],
  currency: string,
  { locale, money }: Reader,
): string {
  const t = translator(locale, 'document')
  const label = name ? t('total.discountNamed', { name }) : t('total.discount')
  return `${label} ${money(-amount, currency)}`
}
