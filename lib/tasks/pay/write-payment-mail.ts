import type { MailFacts } from '@/lib/email/load-mail-facts'
import type { MailDraft } from '@/lib/email/mail-draft'
import { formatDate, translator } from '@/lib/i18n'
import { loadPayment, type Payment } from '@/lib/mirror/load-payment'
import { paymentFailure } from './failure-texts'
import { stepTexts } from './step-texts'
import { payTexts } from './texts'
import type { PortalScope } from '@/lib/mirror/scope/portal-scope'
import { asSentence } from '@/lib/texts/as-sentence'

/**
 * The mail that says what the page of a payment or of a change of payment method says. Null for a payment that was made,
 * whose receipt is a mail of its own, and for what is neither.
 */
export async function writePaymentMail(
  scope: PortalScope,
  intent: string,
  facts: MailFacts,
): Promise<MailDraft | null> {
  const found = await loadPayment(scope, intent)
  return found.ok ? paymentMail(found.value, facts) : null
}

/** The mail of a payment or of a change of payment method; null for a payment that was made. */
export function paymentMail(payment: Payment, facts: MailFacts): MailDraft | null {
  const [first] = payment.invoices
  if (payment.kind === 'pay' && first?.progress.state === 'paid') return null
  const { locale } = facts
  const reader = { locale, timeZone: facts.merchant.timeZone }
  const t = translator(locale, 'email')
  const { title } = payTexts(payment, locale)
  const unpaid = payment.invoices.find(({ progress: { state } }) => state === 'declined' || state === 'requires_action')
  const paragraphs = sentences(payment, reader).filter((text) => text !== asSentence(title, locale))
  const receipt = translator(locale, 'receipt')
  return {
    content: {
      subject: title,
      preview: paragraphs[0] ?? title,
      heading: title,
      paragraphs,
      facts: [
        { label: receipt('receivedAt'), value: formatDate(payment.receivedAt, { ...reader, style: 'dateTime' }) },
        { label: receipt('reference'), value: payment.reference },
      ],
      note: null,
    },
    button: unpaid ? receipt('completePayment') : t('portal_link.button'),
    flow: unpaid ? { type: 'invoice_payment', invoiceId: unpaid.invoice.id } : null,
  }
}

function sentences(payment: Payment, reader: Parameters<typeof stepTexts>[1]): string[] {
  const { locale } = reader
  if (payment.status === 'received') return [translator(locale, 'email')('request.waiting')]
  const steps = payment.status === 'done' || payment.invoices.length > 0 ? stepTexts(payment, reader) : []
  return [
    ...(payment.status === 'failed' ? [paymentFailure(payment, locale)] : []),
    ...steps.flatMap(({ text, reason }) => [text, ...(reason ? [reason] : [])]),
  ]
}
