import { grossSubtotal } from '@/lib/billing/invoices/gross-subtotal'
import { taxOnTop } from '@/lib/billing/invoices/tax-on-top'
import { translator } from '@/lib/i18n'
import type { FullInvoice } from '@/lib/billing/objects/full-invoice'
import type { Total } from '../paper/paper'
import { discountTotals } from './discount-totals'
import type { Reader } from '../paper/reader'
import { taxTotals } from './tax-totals'

/**
 * From the sum of the lines to the amount due, as Stripe computed them: subtotal − discounts − billing credits + shipping +
 * exclusive taxes = total; total + balance − credit notes − paid = due. A void invoice has no amount due.
 */
export function invoiceTotals(invoice: FullInvoice, reader: Reader): Total[] {
  const { locale, money } = reader
  const t = translator(locale, 'document')
  const { currency, total, totalExcludingTax, taxes, discounts, amountShipping, billingCredits } = invoice
  const row = (label: string, amount: bigint, weight: Total['weight'] = 'plain'): Total => ({
    label,
    value: money(amount, currency),
    weight,
  })
  const adjusted = discounts.length > 0 || amountShipping !== 0n || billingCredits !== 0n
  const rows = [
    row(t('total.subtotal'), grossSubtotal(invoice)),
    ...discountTotals(discounts, currency, reader),
    ...(billingCredits === 0n ? [] : [row(t('total.credits'), -billingCredits)]),
    ...(amountShipping === 0n ? [] : [row(t('total.shipping'), amountShipping)]),
    ...(taxes.length > 0 && adjusted && taxOnTop(taxes) !== 0 && totalExcludingTax !== null
      ? [row(t('total.excludingTax'), totalExcludingTax)]
      : []),
    ...taxTotals(taxes, currency, reader),
    row(t('total.total'), total, 'sum'),
  ]
  return [...rows, ...settlement(invoice, reader)]
}

function settlement(invoice: FullInvoice, { locale, money }: Reader): Total[] {
  const t = translator(locale, 'document')
  const { currency, startingBalance, endingBalance, prePaymentCreditNotesAmount, amountPaid } = invoice
  const applied = endingBalance === null ? 0n : startingBalance - endingBalance
  const parts: [string, bigint][] = [
    [t('total.balance'), applied],
    [t('total.creditNotes'), -prePaymentCreditNotesAmount],
    [t('total.paid'), -amountPaid],
  ]
  return [
    ...parts
      .filter(([, amount]) => amount !== 0n)
      .map(([label, amount]): Total => ({ label, value: money(amount, currency), weight: 'plain' })),
    ...(invoice.status === 'void'
      ? []
      : [{ label: t('total.due'), value: money(invoice.amountRemaining, currency), weight: 'due' } as const]),
  ]
}
