import { grossSubtotal } from '@/lib/billing/invoices/gross-subtotal'
import { rateKey, taxesByRate } from '@/lib/billing/invoices/taxes-by-rate'
import { invoiceLabel, type InvoiceLabel } from '@/lib/billing/invoices/invoice-label'
import { translator, type Locale } from '@/lib/i18n'
import { decimalAmount } from '@/lib/i18n/money/decimal-amount'
import { civilDateAt } from '@/lib/billing/dates/civil-date-at'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'
import type { ExportedInvoice } from '@/lib/billing/objects/full-invoice'
import type { TaxRate } from '@/lib/mirror/load-tax-rates'
import type { CsvColumn, Figure } from './write-csv'
import { joinList } from '@/lib/i18n/punctuation'

type InvoiceColumn = CsvColumn<ExportedInvoice>

type Reader = {
  locale: Locale
  timeZone: string
  now: Date
  /** for invoices without a seller, which Stripe's sometimes lack */
  seller: string
}

/**
 * What an accountant needs of each invoice. Amounts are decimals of the row's currency, and days are the merchant's.
 */
export function csvColumns({ locale, timeZone, now, seller }: Reader, rates: readonly TaxRate[]): InvoiceColumn[] {
  const t = translator(locale, 'export')
  const label = translator(locale, 'portal')
  const money =
    (of: (invoice: ExportedInvoice) => bigint) =>
    (invoice: ExportedInvoice): Figure => ({
      figure: decimalAmount({ amount: of(invoice), currency: invoice.currency }),
    })
  const day = (of: (invoice: ExportedInvoice) => Date | null) => (invoice: ExportedInvoice) => {
    const at = of(invoice)
    return at ? civilDateAt(at, timeZone) : ''
  }
  const status = (invoice: ExportedInvoice) => {
    const named: InvoiceLabel | null = invoiceLabel(invoice, { now, timeZone })
    return named ? label(`invoices.state.${named}`) : ''
  }
  const columns: [string, InvoiceColumn['cell']][] = [
    [t('column.number'), ({ number }) => number ?? ''],
    [t('column.issuedOn'), day(({ issuedAt }) => issuedAt)],
    [t('column.status'), status],
    [t('column.dueOn'), day(({ dueDate }) => dueDate)],
    [t('column.paidOn'), day(({ paidAt }) => paidAt)],
    [t('column.currency'), ({ currency }) => currency.toUpperCase()],
    [t('column.subtotal'), money(grossSubtotal)],
    [t('column.discount'), money(({ discounts }) => -sum(discounts))],
    [t('column.credits'), money(({ billingCredits }) => -billingCredits)],
    [t('column.shipping'), money(({ amountShipping }) => amountShipping)],
    [t('column.net'), money(({ total, totalExcludingTax, taxes }) => totalExcludingTax ?? total - sum(taxes))],
    ...rateColumns(rates, locale, money),
    [t('column.tax'), money(({ taxes }) => sum(taxes))],
    [t('column.total'), money(({ total }) => total)],
    [t('column.creditNotes'), money(({ prePaymentCreditNotesAmount }) => -prePaymentCreditNotesAmount)],
    [
      t('column.balance'),
      money(({ amountDue, total, prePaymentCreditNotesAmount }) => amountDue - total + prePaymentCreditNotesAmount),
    ],
    [t('column.amountDue'), money(({ amountDue }) => amountDue)],
    [t('column.paid'), money(({ amountPaid }) => amountPaid)],
    [t('column.remaining'), money(({ status: state, amountRemaining }) => (state === 'void' ? 0n : amountRemaining))],
    [
      t('column.refunded'),
      money(({ payments }) => payments.reduce((all, { amountRefunded }) => all + amountRefunded, 0n)),
    ],
    [t('column.creditedAfter'), money(({ postPaymentCreditNotesAmount }) => postPaymentCreditNotesAmount)],
    [t('column.method'), (invoice) => methodsOf(invoice, locale)],
    [t('column.plan'), ({ planNames }) => joinList(planNames, locale)],
    [t('column.periodStart'), day(({ linesPeriodStart }) => linesPeriodStart)],
    [t('column.periodEnd'), day(({ linesPeriodEnd }) => linesPeriodEnd)],
    [t('column.seller'), ({ accountName }) => accountName ?? seller],
    [t('column.sellerTaxIds'), ({ accountTaxIds }) => valuesOf(accountTaxIds)],
    [t('column.buyer'), ({ customerName, customerEmail }) => customerName ?? customerEmail ?? ''],
    [t('column.buyerCountry'), ({ customerAddress }) => customerAddress?.country ?? ''],
    [t('column.buyerTaxIds'), ({ customerTaxIds }) => valuesOf(customerTaxIds)],
    [t('column.id'), ({ id }) => id],
  ]
  return columns.map(([header, cell]) => ({ header, cell }))
}

type MoneyCell = (of: (invoice: ExportedInvoice) => bigint) => (invoice: ExportedInvoice) => Figure

/** Two columns per rate and one for all other rates, so that they always add up to the tax. */
function rateColumns(rates: readonly TaxRate[], locale: Locale, money: MoneyCell): [string, InvoiceColumn['cell']][] {
  const t = translator(locale, 'export')
  const known = new Set(rates.map(rateKey))
  const of = ({ taxes }: ExportedInvoice, rate: TaxRate) =>
    taxesByRate(taxes).find((tax) => rateKey(tax) === rateKey(rate))
  const rest = ({ taxes }: ExportedInvoice) => sum(taxes.filter((tax) => !known.has(rateKey(tax))))
  const columns = rates.flatMap((rate): [string, InvoiceColumn['cell']][] => {
    const name = rateName(rate, locale)
    return [
      [t('column.taxableAt', { rate: name }), money((invoice) => of(invoice, rate)?.taxable ?? 0n)],
      [t('column.taxAt', { rate: name }), money((invoice) => of(invoice, rate)?.amount ?? 0n)],
    ]
  })
  return rates.length > 0 ? [...columns, [t('column.otherTax'), money(rest)]] : []
}

function rateName({ name, rate, inclusive }: TaxRate, locale: Locale): string {
  const t = translator(locale, 'export')
  const percent =
    rate === null
      ? ''
      : new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(rate / 100)
  const named = [name ?? t('column.rateUnnamed'), percent].filter(Boolean).join(' ')
  return inclusive ? t('column.taxIncluded', { rate: named }) : named
}

function methodsOf({ payments }: ExportedInvoice, locale: Locale): string {
  const names = payments
    .filter(({ status }) => status === 'paid')
    .flatMap(({ methodType, brand, last4 }) =>
      methodType ? [paymentMethodName({ type: methodType, brand, last4, label: null }, locale)] : [],
    )
  return joinList([...new Set(names)], locale)
}

function valuesOf(taxIds: ExportedInvoice['customerTaxIds']): string {
  return taxIds
    .map(({ value }) => value)
    .filter(Boolean)
    .join(', ')
}

function sum(amounts: readonly { amount: number }[]): bigint {
  return amounts.reduce((all, { amount }) => all + BigInt(amount), 0n)
}
