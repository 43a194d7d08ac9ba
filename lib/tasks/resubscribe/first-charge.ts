import { formatMoney, translator } from '@/lib/i18n'
import type { Locale } from '@/lib/i18n/locales'
import type { ReceiptDetails } from '@/lib/mirror/receipt-details'

/**
 * What subscribing again has charged, where the request itself did not: the bank was asked first, say. The receipt's page
 * shows the invoice below it. Empty for every other task.
 */
export function firstCharge({ receipt, current, latestInvoices }: ReceiptDetails, locale: Locale): string[] {
  const told = receipt.status === 'done' && receipt.paid
  if (receipt.kind !== 'resubscribe' || told || !current) return []
  const paid = latestInvoices.find(
    ({ subscriptionId, billingReason, status, amountPaid }) =>
      subscriptionId === current.id && billingReason === 'subscription_create' && status === 'paid' && amountPaid > 0n,
  )
  const amount = paid && formatMoney({ amount: paid.amountPaid, currency: paid.currency }, locale)
  return amount ? [translator(locale, 'update')('receipt.charged', { amount })] : []
}
