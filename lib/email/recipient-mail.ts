import type { Invoice } from '@/lib/billing/types'
import { formatDate } from '@/lib/i18n/format-date'
import { formatMoney } from '@/lib/i18n/money/format-money'
import { translator } from '@/lib/i18n/translator'
import { nameForStrangers } from '@/lib/texts/name-for-strangers'
import type { MailFacts } from './load-mail-facts'
import type { MailContent } from './mail-content'

/** Which files come with it. */
type Attached = 'invoice' | 'receipt' | 'both'

type Told = {
  invoice: Pick<
    Invoice,
    'number' | 'status' | 'currency' | 'amountPaid' | 'amountRemaining' | 'total' | 'dueDate' | 'paidAt'
  >
  /** as the invoice names the customer */
  customer: string | null
  attached: Attached
}

/** What a mail with an invoice says to one of its recipients: no more than the invoice, and nothing to open. */
export function recipientInvoiceMail(
  { invoice, customer, attached }: Told,
  { merchant, locale }: Pick<MailFacts, 'merchant' | 'locale'>,
): MailContent {
  const t = translator(locale, 'email')
  const day = (date: Date) => formatDate(date, { locale, timeZone: merchant.timeZone })
  const values = {
    merchant: merchant.name,
    customer: nameForStrangers(customer, locale),
    number: invoice.number ?? '',
  }
  const isOpen = invoice.status === 'open'
  const amount = isOpen ? invoice.amountRemaining : invoice.total
  const kind = isOpen ? 'recipient_invoice' : 'recipient_receipt'
  const facts: [string, string | null][] = [
    [t('invoice'), invoice.number],
    [t('amount'), formatMoney({ amount, currency: invoice.currency }, locale)],
    [t('dueOn'), isOpen && invoice.dueDate ? day(invoice.dueDate) : null],
    [t('paidOn'), !isOpen && invoice.paidAt ? day(invoice.paidAt) : null],
  ]
  const body = t('recipient_invoice.body', values)
  return {
    subject: t(`${kind}.subject`, values),
    preview: body,
    heading: t(`${kind}.heading`, values),
    paragraphs: [body, t(`recipient_invoice.attached.${attached}`, values)],
    facts: facts.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    buttons: [],
    note: null,
  }
}
