import { isOfPendingChange } from '@/lib/billing/invoices/is-of-pending-change'
import { db } from '@/lib/db/client'
import type { RecipientMail } from '@/lib/mail/customer-mail'
import { recipientMailCause } from '@/lib/mail/queue-recipient-mails'
import { loadFullInvoice } from '@/lib/mirror/invoices/load-full-invoice'
import { nameForStrangers } from '@/lib/texts/name-for-strangers'
import { attachDocument } from './attach-document'
import type { MailFacts } from './load-mail-facts'
import { recipientInvoiceMail } from './recipient-mail'
import type { RecipientDraft } from './send-recipient-mail'

type Input = Extract<RecipientMail, { kind: 'recipient_invoice' }>['input']
type Owner = { merchantId: string; customerId: string }

/** Milliseconds after which the mail would be no news. */
const newsworthy = 3 * 86_400_000

/**
 * A mail with an invoice, or null where it is no longer true: an open one that is paid by now comes with its receipt, in
 * a mail of its own, and one over nothing comes not at all. Nobody gets the same file twice.
 */
export async function writeRecipientInvoice(
  input: Input,
  owner: Owner,
  facts: MailFacts,
): Promise<RecipientDraft | null> {
  const { invoice, locale, now, portal } = facts
  if (!invoice || invoice.total === 0n) return null
  if (invoice.status !== input.stage || (input.stage === 'open' && invoice.amountRemaining <= 0n)) return null
  // Nothing is owed for a change of plan that is dropped unless it is paid.
  if (input.stage === 'open' && isOfPendingChange(invoice, portal.subscriptions)) return null
  const happenedAt = input.stage === 'open' ? invoice.issuedAt : (invoice.paidAt ?? invoice.issuedAt)
  if (now.getTime() - happenedAt.getTime() > newsworthy) return null
  const scope = { ...owner, onBehalfOf: null }
  const full = await loadFullInvoice(scope, invoice.id)
  if (!full.ok) throw new Error(`The invoice of a mail could not be read: ${full.code}`)
  const hasReceipt = input.stage === 'paid' && invoice.amountPaid > 0n
  const hasInvoice = !(hasReceipt && (await wasSent(owner, { ...input, stage: 'open' })))
  const file = (kind: 'invoice' | 'receipt') => attachDocument({ ...scope, kind, id: invoice.id, locale })
  const invoiceFile = hasInvoice ? await file('invoice') : null
  const receiptFile = hasReceipt ? await file('receipt') : null
  if (!invoiceFile && !receiptFile) return null
  const attached = invoiceFile && receiptFile ? 'both' : invoiceFile ? 'invoice' : 'receipt'
  const customer = full.value.customerName
  return {
    content: recipientInvoiceMail({ invoice, customer, attached }, facts),
    customer: nameForStrangers(customer, locale),
    attachments: [invoiceFile, receiptFile].filter((each) => each !== null),
  }
}

async function wasSent({ merchantId }: Owner, input: Input): Promise<boolean> {
  const cause = recipientMailCause(input)
  const mail = await db.customerMail.findUnique({ where: { merchantId_cause: { merchantId, cause } } })
  return mail?.status === 'sent'
}
